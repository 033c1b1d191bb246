package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type dealRow struct {
	bun.BaseModel  `bun:"table:deal,alias:t"`
	ID             ID `bun:",pk"`
	ExternalID     *string
	Title          string
	SortKey        string
	SearchKey      string
	CompanyID      ID
	OwnerID        ID
	PipelineID     ID
	StageID        ID
	Amount         int64
	OwnProbability *int64
	ExpectedOn     int32
	Source         string
	Note           string
	Outcome        string
	ReasonID       ID
	ReasonNote     string
	ClosedOn       int32
	MovedAt        int64
	Place          int64
	ImportID       ID
	CreatedAt      int64
	UpdatedAt      int64
	Version        int64
	Probability    int64
	Weighted       int64
}

func newDealRow(d crm.Deal) dealRow {
	return dealRow{
		ID: ID(d.ID), ExternalID: optional(d.ExternalID), Title: d.Title, SortKey: crm.SortKey(d.Title), SearchKey: crm.DealSearchKey(d), CompanyID: ID(d.CompanyID), OwnerID: ID(d.OwnerID),
		PipelineID: ID(d.PipelineID), StageID: ID(d.StageID), Amount: d.Amount, OwnProbability: d.OwnProbability, ExpectedOn: int32(d.ExpectedOn), Source: d.Source, Note: d.Note,
		Outcome: string(d.Outcome), ReasonID: ID(d.ReasonID), ReasonNote: d.ReasonNote, ClosedOn: int32(d.ClosedOn), MovedAt: millis(d.MovedAt), Place: d.Rank, ImportID: ID(d.ImportID),
		CreatedAt: millis(d.CreatedAt), UpdatedAt: millis(d.UpdatedAt), Version: d.Version, Probability: d.Probability, Weighted: d.Weighted,
	}
}

// deal is the record without its products and contacts.
func (r dealRow) deal() crm.Deal {
	return crm.Deal{
		ID: crm.ID(r.ID), ExternalID: deref(r.ExternalID), Title: r.Title, CompanyID: crm.ID(r.CompanyID), OwnerID: crm.ID(r.OwnerID), PipelineID: crm.ID(r.PipelineID), StageID: crm.ID(r.StageID),
		Amount: r.Amount, OwnProbability: r.OwnProbability, ExpectedOn: civil.Date(r.ExpectedOn), Source: r.Source, Note: r.Note, Outcome: crm.DealOutcome(r.Outcome), ReasonID: crm.ID(r.ReasonID),
		ReasonNote: r.ReasonNote, ClosedOn: civil.Date(r.ClosedOn), MovedAt: instant(r.MovedAt), Rank: r.Place, ImportID: crm.ID(r.ImportID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt),
		Version: r.Version, Probability: r.Probability, Weighted: r.Weighted,
	}
}

// Deal finds a deal by id, with its products and contacts.
func Deal(ctx context.Context, tx *Tx, id crm.ID) (crm.Deal, error) {
	var row dealRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Deal{}, found(err, "deal")
	}
	d := row.deal()
	if err := tx.NewRaw("SELECT name, quantity, price FROM deal_product WHERE deal_id = ? ORDER BY seq", ID(id)).Scan(ctx, &d.Products); err != nil {
		return d, err
	}
	var contacts []ID
	if err := tx.NewRaw("SELECT contact_id FROM deal_contact WHERE deal_id = ? ORDER BY contact_id", ID(id)).Scan(ctx, &contacts); err != nil {
		return d, err
	}
	for _, c := range contacts {
		d.Contacts = append(d.Contacts, crm.ID(c))
	}
	return d, nil
}

// InsertDeal adds a deal with its products and contacts. An external id in use
// is a Conflict with code "deal.external_id_taken".
func InsertDeal(ctx context.Context, tx *Tx, d crm.Deal) error {
	row := newDealRow(d)
	if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
		return dealIDTaken(tx, err)
	}
	return insertDealParts(ctx, tx, d)
}

func insertDealParts(ctx context.Context, tx *Tx, d crm.Deal) error {
	for i, l := range d.Products {
		if _, err := tx.NewRaw("INSERT INTO deal_product (deal_id, seq, name, quantity, price) VALUES (?, ?, ?, ?, ?)", ID(d.ID), i, l.Name, l.Quantity, l.Price).Exec(ctx); err != nil {
			return err
		}
	}
	for _, contact := range d.Contacts {
		if _, err := tx.NewRaw("INSERT INTO deal_contact (deal_id, contact_id) VALUES (?, ?)", ID(d.ID), ID(contact)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func deleteDealParts(ctx context.Context, tx *Tx, id crm.ID) error {
	for _, table := range []string{"deal_product", "deal_contact"} {
		if _, err := tx.NewRaw("DELETE FROM "+table+" WHERE deal_id = ?", ID(id)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// UpdateDeal replaces the version d carries, with its products and contacts. Its
// place in the stage is PlaceDeal's business.
func UpdateDeal(ctx context.Context, tx *Tx, d crm.Deal) error {
	if err := updateDealRow(ctx, tx, d); err != nil {
		return err
	}
	if err := deleteDealParts(ctx, tx, d.ID); err != nil {
		return err
	}
	return insertDealParts(ctx, tx, d)
}

func updateDealRow(ctx context.Context, tx *Tx, d crm.Deal, leave ...string) error {
	row := newDealRow(d)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "import_id", "created_at").ExcludeColumn(leave...).WherePK().Where("version = ?", d.Version).Exec(ctx)
	return dealIDTaken(tx, one(res, err, stale()))
}

func dealIDTaken(tx *Tx, err error) error {
	if err == nil {
		return nil
	}
	if classified := tx.engine.classify(err); fault.CodeOf(classified) == "store.duplicate" {
		return fault.New(fault.Conflict, "deal.external_id_taken", "Another deal has this external id.").Because(err)
	}
	return err
}
