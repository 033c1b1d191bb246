package store

import (
	"context"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type contactRow struct {
	bun.BaseModel   `bun:"table:contact,alias:t"`
	ID              ID `bun:",pk"`
	ExternalID      *string
	GivenName       string
	MiddleName      string
	FamilyName      string
	NameKey         string
	SortKey         string
	SearchKey       string
	Position        string
	Role            string
	BirthYear       int
	BirthMonth      int
	BirthDay        int
	Language        string
	Channel         string
	Consent         string
	ConsentOn       int32
	ConsentHow      string
	ConsentEvidence string
	DoNotContact    string
	Silence         string
	Note            string
	OwnerID         ID
	ImportID        ID
	CreatedAt       int64
	UpdatedAt       int64
	DeletedAt       *int64
	Version         int64
}

type contactCompanyRow struct {
	bun.BaseModel `bun:"table:contact_company,alias:k"`
	ContactID     ID
	Place         int
	CompanyID     ID
	Position      string
	Role          string
}

type contactPointRow struct {
	bun.BaseModel `bun:"table:contact_point,alias:p"`
	ContactID     ID
	Medium        string
	Place         int
	Kind          string
	Typed         string
	Norm          string
}

// The media of contact_point.
const (
	phoneMedium = "phone"
	emailMedium = "email"
)

func newContactRow(c crm.Contact) contactRow {
	closed := make([]string, len(c.DoNotContact))
	for i, channel := range c.DoNotContact {
		closed[i] = string(channel)
	}
	return contactRow{
		ID: ID(c.ID), ExternalID: optional(c.ExternalID), GivenName: c.GivenName, MiddleName: c.MiddleName, FamilyName: c.FamilyName,
		NameKey: crm.ContactKey(c), SortKey: crm.ContactSortKey(c), SearchKey: crm.ContactSearchKey(c), Position: c.Position, Role: string(c.Role()),
		BirthYear: c.Birthday.Year, BirthMonth: int(c.Birthday.Month), BirthDay: c.Birthday.Day, Language: c.Language, Channel: string(c.Channel),
		Consent: string(c.Consent.State), ConsentOn: int32(c.Consent.On), ConsentHow: c.Consent.How, ConsentEvidence: c.Consent.Evidence,
		DoNotContact: strings.Join(closed, ","), Silence: c.Silence(), Note: c.Note, OwnerID: ID(c.OwnerID), ImportID: ID(c.ImportID),
		CreatedAt: millis(c.CreatedAt), UpdatedAt: millis(c.UpdatedAt), DeletedAt: optionalMillis(c.DeletedAt), Version: c.Version,
	}
}

func (r contactRow) contact() crm.Contact {
	c := crm.Contact{
		ID: crm.ID(r.ID), ExternalID: deref(r.ExternalID), GivenName: r.GivenName, MiddleName: r.MiddleName, FamilyName: r.FamilyName, Position: r.Position,
		Birthday: crm.Birthday{Year: r.BirthYear, Month: time.Month(r.BirthMonth), Day: r.BirthDay}, Language: r.Language, Channel: crm.Channel(r.Channel),
		Consent: crm.Consent{State: crm.ConsentState(r.Consent), On: civil.Date(r.ConsentOn), How: r.ConsentHow, Evidence: r.ConsentEvidence},
		Note:    r.Note, OwnerID: crm.ID(r.OwnerID), ImportID: crm.ID(r.ImportID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), DeletedAt: optionalInstant(r.DeletedAt), Version: r.Version,
	}
	for channel := range strings.SplitSeq(r.DoNotContact, ",") {
		if channel != "" {
			c.DoNotContact = append(c.DoNotContact, crm.Channel(channel))
		}
	}
	return c
}

// Contact finds a contact by id, a deleted one as well.
func Contact(ctx context.Context, tx *Tx, id crm.ID) (crm.Contact, error) {
	list, err := contactsByID(ctx, tx, []ID{ID(id)})
	if err != nil {
		return crm.Contact{}, err
	}
	if len(list) == 0 {
		return crm.Contact{}, fault.New(fault.NotFound, "contact.not_found", "This contact does not exist.")
	}
	return list[0], nil
}

// ContactsByID gives contacts, deleted ones as well, in no particular order;
// ids of none are passed over.
func ContactsByID(ctx context.Context, tx *Tx, ids []crm.ID) (list []crm.Contact, err error) {
	for part := range chunks(columnIDs(ids), 500) {
		some, err := contactsByID(ctx, tx, part)
		if err != nil {
			return nil, err
		}
		list = append(list, some...)
	}
	return list, nil
}

func contactsByID(ctx context.Context, tx *Tx, ids []ID) ([]crm.Contact, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []contactRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	list, at := make([]crm.Contact, len(rows)), make(map[ID]int, len(rows))
	for i, r := range rows {
		list[i], at[r.ID] = r.contact(), i
	}
	var links []contactCompanyRow
	if err := tx.NewSelect().Model(&links).Where("contact_id IN (?)", bun.List(ids)).Order("contact_id", "place").Scan(ctx); err != nil {
		return nil, err
	}
	for _, l := range links {
		c := &list[at[l.ContactID]]
		c.Links = append(c.Links, crm.ContactLink{CompanyID: crm.ID(l.CompanyID), Position: l.Position, Role: crm.DecisionRole(l.Role), Primary: l.Place == 0})
	}
	var points []contactPointRow
	if err := tx.NewSelect().Model(&points).Where("contact_id IN (?)", bun.List(ids)).Order("contact_id", "medium", "place").Scan(ctx); err != nil {
		return nil, err
	}
	for _, p := range points {
		c := &list[at[p.ContactID]]
		if p.Medium == phoneMedium {
			c.Phones = append(c.Phones, crm.Phone{Kind: crm.PointKind(p.Kind), Typed: p.Typed, E164: p.Norm})
		} else {
			c.Emails = append(c.Emails, crm.Email{Kind: crm.PointKind(p.Kind), Address: p.Typed})
		}
	}
	return list, nil
}

// LoadContacts adds new contacts with their companies, numbers and addresses. An
// external id in use is a Conflict with code "contact.external_id_taken", a
// company that does not exist one with "store.reference".
func LoadContacts(ctx context.Context, tx *Tx, contacts []crm.Contact) error {
	err := tx.engine.searchableLater(ctx, tx, "contact", func() error {
		return tx.Bulk(ctx, "contact", contactColumns, func(yield func([]any) bool) {
			for _, c := range contacts {
				if !yield(newContactRow(c).values()) {
					return
				}
			}
		})
	})
	if err != nil {
		return contactTaken(tx, err)
	}
	return loadBelongings(ctx, tx, contacts)
}

// loadBelongings adds what hangs on contacts.
func loadBelongings(ctx context.Context, tx *Tx, contacts []crm.Contact) error {
	err := tx.Bulk(ctx, "contact_company", []string{"contact_id", "place", "company_id", "position", "role"}, func(yield func([]any) bool) {
		for _, c := range contacts {
			for i, l := range c.Links {
				if !yield([]any{ID(c.ID), i, ID(l.CompanyID), l.Position, string(l.Role)}) {
					return
				}
			}
		}
	})
	if err != nil {
		return err
	}
	return tx.Bulk(ctx, "contact_point", []string{"contact_id", "medium", "place", "kind", "typed", "norm"}, func(yield func([]any) bool) {
		for _, c := range contacts {
			for i, p := range c.Phones {
				if !yield([]any{ID(c.ID), phoneMedium, i, string(p.Kind), p.Typed, p.E164}) {
					return
				}
			}
			for i, e := range c.Emails {
				if !yield([]any{ID(c.ID), emailMedium, i, string(e.Kind), e.Address, e.Key()}) {
					return
				}
			}
		}
	})
}

var contactColumns = []string{
	"id", "external_id", "given_name", "middle_name", "family_name", "name_key", "sort_key", "search_key", "position", "role", "birth_year", "birth_month", "birth_day", "language", "channel",
	"consent", "consent_on", "consent_how", "consent_evidence", "do_not_contact", "silence", "note", "owner_id", "import_id", "created_at", "updated_at", "deleted_at", "version",
}

func (r contactRow) values() []any {
	return []any{
		r.ID, r.ExternalID, r.GivenName, r.MiddleName, r.FamilyName, r.NameKey, r.SortKey, r.SearchKey, r.Position, r.Role, r.BirthYear, r.BirthMonth, r.BirthDay, r.Language, r.Channel,
		r.Consent, r.ConsentOn, r.ConsentHow, r.ConsentEvidence, r.DoNotContact, r.Silence, r.Note, r.OwnerID, r.ImportID, r.CreatedAt, r.UpdatedAt, r.DeletedAt, r.Version,
	}
}

// InsertContact adds a contact. An external id in use is a Conflict with code
// "contact.external_id_taken".
func InsertContact(ctx context.Context, tx *Tx, c crm.Contact) error {
	row := newContactRow(c)
	if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
		return contactTaken(tx, err)
	}
	return loadBelongings(ctx, tx, []crm.Contact{c})
}

// UpdateContact replaces what people edit, of the version c carries.
func UpdateContact(ctx context.Context, tx *Tx, c crm.Contact) error {
	row := newContactRow(c)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "import_id", "created_at").WherePK().Where("version = ?", c.Version).Exec(ctx)
	if err := contactTaken(tx, one(res, err, stale())); err != nil {
		return err
	}
	for _, table := range []string{"contact_company", "contact_point"} {
		if _, err := tx.NewRaw("DELETE FROM "+table+" WHERE contact_id = ?", ID(c.ID)).Exec(ctx); err != nil {
			return err
		}
	}
	return loadBelongings(ctx, tx, []crm.Contact{c})
}

func contactTaken(tx *Tx, err error) error {
	if err == nil {
		return nil
	}
	if classified := tx.engine.classify(err); fault.CodeOf(classified) == "store.duplicate" {
		return fault.New(fault.Conflict, "contact.external_id_taken", "Another contact has this external id.").Because(err)
	}
	return err
}
