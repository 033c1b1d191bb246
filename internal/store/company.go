package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type companyRow struct {
	bun.BaseModel `bun:"table:company,alias:c"`
	ID            ID `bun:",pk"`
	ExternalID    *string
	TaxID         string
	Name          string
	NameKey       string
	SortKey       string
	SearchKey     string
	Industry      string
	Region        string
	City          string
	SizeBand      string
	Phone         string
	Email         string
	Website       string
	Note          string
	Source        string
	ParentID      ID
	Details       string
	Tags          string
	Custom        string
	Status        string
	OwnerID       ID
	SecondOwnerID ID
	LockOwnerID   ID
	LockReason    string
	ImportID      ID
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64

	AbcGroup       string
	AbcRunID       ID
	Value          int64
	Actual         int64
	Potential      int64
	PotentialClass string
	PotentialOn    int32
	Gap            int64
	Treatment      string
	BudgetMinutes  int64
	FirstPaidOn    int32
	LastPaidOn     int32

	MinutesYear      int64
	UsedMinutes      int64
	ScheduledMinutes int64
	LastContactOn    int32
	NextStepOn       int32

	YearMinutes     int64
	AllottedSegment string
	AllottedMinutes int64
}

// derivedColumns follow from other records; editing a company leaves them alone.
var derivedColumns = []string{"abc_group", "abc_run_id", "value", "actual", "potential", "potential_class", "potential_on", "gap", "treatment", "budget_minutes", "first_paid_on", "last_paid_on"}

// effortColumns follow from the activities: see RefreshEffort.
var effortColumns = []string{"minutes_year", "used_minutes", "scheduled_minutes", "last_contact_on", "next_step_on"}

// allottedColumns are the budget of the year: see SaveAllotments.
var allottedColumns = []string{"year_minutes", "allotted_segment", "allotted_minutes"}

func newCompanyRow(c crm.Company) companyRow {
	s := c.Standing
	if s.PotentialClass == "" {
		s.PotentialClass = crm.PotentialUnknown
	}
	return companyRow{
		ID: ID(c.ID), ExternalID: optional(c.ExternalID), TaxID: c.TaxID, Name: c.Name,
		NameKey: crm.NameKey(c.Name), SortKey: crm.SortKey(c.Name), SearchKey: crm.SearchKey(c),
		Industry: c.Industry, Region: c.Region, City: c.City, SizeBand: c.SizeBand, Phone: c.Phone, Email: c.Email, Website: c.Website, Note: c.Note,
		Source: c.Source, ParentID: ID(c.ParentID), Details: companyDetails(c), Tags: jsonText(c.Tags, len(c.Tags) == 0), Custom: jsonText(c.Custom, len(c.Custom) == 0),
		Status: string(c.Status), OwnerID: ID(c.OwnerID), SecondOwnerID: ID(c.SecondID), LockOwnerID: ID(c.LockedTo), LockReason: c.LockReason, ImportID: ID(c.ImportID), CreatedAt: millis(c.CreatedAt), UpdatedAt: millis(c.UpdatedAt), Version: c.Version,
		AbcGroup: string(s.Group), AbcRunID: ID(s.RunID), Value: s.Value, Actual: s.Actual, Potential: s.Potential, PotentialClass: string(s.PotentialClass), PotentialOn: int32(s.PotentialOn),
		Gap: s.Gap, Treatment: string(s.Treatment), BudgetMinutes: s.BudgetMinutes, FirstPaidOn: int32(s.FirstPaidOn), LastPaidOn: int32(s.LastPaidOn),
		// A company that is new here has stood in its segment all the year.
		YearMinutes: s.BudgetMinutes, AllottedSegment: segmentText(s.Segment()), AllottedMinutes: s.BudgetMinutes,
	}
}

func (r companyRow) company() crm.Company {
	c := crm.Company{
		ID: crm.ID(r.ID), ExternalID: deref(r.ExternalID), TaxID: r.TaxID, Name: r.Name,
		Industry: r.Industry, Region: r.Region, City: r.City, SizeBand: r.SizeBand, Phone: r.Phone, Email: r.Email, Website: r.Website, Note: r.Note, Source: r.Source, ParentID: crm.ID(r.ParentID),
		Status: crm.Status(r.Status), OwnerID: crm.ID(r.OwnerID), SecondID: crm.ID(r.SecondOwnerID), LockedTo: crm.ID(r.LockOwnerID), LockReason: r.LockReason, ImportID: crm.ID(r.ImportID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
		Standing: crm.Standing{
			Group: crm.Group(r.AbcGroup), RunID: crm.ID(r.AbcRunID), Value: r.Value, Actual: r.Actual, Potential: r.Potential, PotentialClass: crm.PotentialClass(r.PotentialClass), PotentialOn: civil.Date(r.PotentialOn),
			Gap: r.Gap, Treatment: crm.Treatment(r.Treatment), BudgetMinutes: r.BudgetMinutes, FirstPaidOn: civil.Date(r.FirstPaidOn), LastPaidOn: civil.Date(r.LastPaidOn),
		},
		Effort: crm.Effort{Year: r.MinutesYear, UsedMinutes: r.UsedMinutes, ScheduledMinutes: r.ScheduledMinutes, LastContactOn: civil.Date(r.LastContactOn), NextStepOn: civil.Date(r.NextStepOn), YearMinutes: r.YearMinutes},
	}
	readJSON(r.Tags, &c.Tags)
	readJSON(r.Custom, &c.Custom)
	readCompanyDetails(r.Details, &c)
	return c
}

// Company finds a company by id; a deleted one is not found.
func Company(ctx context.Context, tx *Tx, id crm.ID) (crm.Company, error) {
	var row companyRow
	if err := tx.NewSelect().Model(&row).Where("id = ? AND status <> ?", ID(id), string(DeletedStatus)).Scan(ctx); err != nil {
		return crm.Company{}, found(err, "company")
	}
	return row.company(), nil
}

// InsertCompany adds a company. An external id in use is a Conflict with code
// "company.external_id_taken".
func InsertCompany(ctx context.Context, tx *Tx, c crm.Company) error {
	row := newCompanyRow(c)
	if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
		return externalIDTaken(tx, err)
	}
	return storeValues(ctx, tx, c.ID, storedValues(c.Tags, c.Custom))
}

// UpdateCompany replaces what people edit, of the version c carries; what is
// derived stays as it is.
func UpdateCompany(ctx context.Context, tx *Tx, c crm.Company) error {
	row := newCompanyRow(c)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn(derivedColumns...).ExcludeColumn(effortColumns...).ExcludeColumn(allottedColumns...).ExcludeColumn("id", "import_id", "created_at").
		WherePK().Where("version = ?", c.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return externalIDTaken(tx, err)
	}
	return storeValues(ctx, tx, c.ID, storedValues(c.Tags, c.Custom))
}

func externalIDTaken(tx *Tx, err error) error {
	if err == nil {
		return nil
	}
	if classified := tx.engine.classify(err); fault.CodeOf(classified) == "store.duplicate" {
		return fault.New(fault.Conflict, "company.external_id_taken", "Another company has this external id.").Because(err)
	}
	return err
}

// SetStanding writes what was derived about a company.
func SetStanding(ctx context.Context, tx *Tx, id crm.ID, s crm.Standing) error {
	row := newCompanyRow(crm.Company{ID: id, Standing: s})
	res, err := tx.NewUpdate().Model(&row).Column(derivedColumns...).WherePK().Exec(ctx)
	return one(res, err, fault.New(fault.NotFound, "company.not_found", "This company does not exist."))
}
