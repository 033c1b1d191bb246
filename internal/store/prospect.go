package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Each segment of the queue is two stretches of one index: prospects whose
// potential is known, the largest first, and those of whom nobody has said
// anything, who count with what the plan expects of them. What an hour is worth
// is the potential times a number of the segment, so the best of all are among
// the first of each stretch.

// QueueSegment is a part of the queue.
type QueueSegment struct {
	Name    string
	Match   crm.Match
	PerHour float64 // share of a prospect's yearly potential that an hour spent on it brings
	Unknown int64   // potential of a prospect of whom it is not known, minor units per year
}

// Candidate is a prospect that may be taken.
type Candidate struct {
	CompanyID crm.ID
	Potential int64 // minor units per year; 0 where it is not known
	Worth     int64 // minor units that an hour of work is expected to bring
	Segment   string
}

// QueueWish asks for the best of the queue.
type QueueWish struct {
	Segments []QueueSegment
	Person   crm.ID     // who asks: what this person gave back
	Since    civil.Date // since that day is not offered again
	Limit    int
}

// silent holds where everybody we know at a company wants to hear nothing of us.
const silent = `EXISTS (SELECT 1 FROM contact_company AS k JOIN contact AS t ON t.id = k.contact_id WHERE k.company_id = c.id AND t.deleted_at IS NULL)
	AND NOT EXISTS (SELECT 1 FROM contact_company AS k JOIN contact AS t ON t.id = k.contact_id WHERE k.company_id = c.id AND t.deleted_at IS NULL AND t.silence <> 'all')`

// Candidates gives the best of the queue, the most valuable first, equal ones by
// id: prospects that nobody owns, that may be spoken to and that the person did
// not give back. Where several write at once they are locked, and those that
// somebody else is just taking are passed over.
func Candidates(ctx context.Context, tx *Tx, q QueueWish) ([]Candidate, error) {
	matches := make([]crm.Match, len(q.Segments))
	for i, s := range q.Segments {
		matches[i] = s.Match
	}
	conditions, err := prospectSegments(ctx, tx, matches)
	if err != nil {
		return nil, err
	}
	var all []Candidate
	for i, s := range q.Segments {
		for _, stretch := range []string{"c.potential > 0", "c.potential = 0"} {
			list, err := candidates(ctx, tx, q, s, append([]condition{{text: stretch}}, conditions[i]...))
			if err != nil {
				return nil, err
			}
			all = append(all, list...)
		}
	}
	slices.SortFunc(all, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Worth, a.Worth), slices.Compare(a.CompanyID[:], b.CompanyID[:]))
	})
	return all[:min(len(all), q.Limit)], nil
}

func candidates(ctx context.Context, tx *Tx, q QueueWish, s QueueSegment, segment []condition) (list []Candidate, err error) {
	var w wording
	w.add("SELECT c.id, c.potential FROM company AS c" + tx.engine.hint("company_prospect"))
	// What looks into other tables stands last: it is asked of those that fit.
	w.where(slices.Concat([]condition{{text: "c.owner_id IS NULL"}, {text: "c.status = 'prospect'"}, {text: "c.second_owner_id IS NULL"}}, segment, []condition{
		{text: "NOT (" + silent + ")"},
		{text: "NOT EXISTS (SELECT 1 FROM prospect_pass AS p WHERE p.person_id = ? AND p.company_id = c.id AND p.passed_on >= ?)", args: []any{ID(q.Person), int32(q.Since)}},
	}))
	w.add(" ORDER BY c.potential DESC, c.id LIMIT ?"+tx.engine.skipLocked(), q.Limit)
	rows, err := tx.QueryContext(ctx, w.text.String(), w.args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id ID
		c := Candidate{Segment: s.Name}
		if err := rows.Scan(&id, &c.Potential); err != nil {
			return nil, err
		}
		c.CompanyID = crm.ID(id)
		potential := c.Potential
		if potential == 0 {
			potential = s.Unknown
		}
		c.Worth = int64(float64(potential) * s.PerHour)
		list = append(list, c)
	}
	return list, rows.Err()
}

type claimRow struct {
	bun.BaseModel `bun:"table:prospect_claim,alias:p"`
	CompanyID     ID `bun:",pk"`
	PersonID      ID
	ClaimedAt     int64
	ClaimedOn     int32
	Worth         int64
	Segment       string
}

// TakeProspect makes a prospect the person's, if nobody owns it at this moment;
// false says that somebody does, or that it is no prospect any more.
func TakeProspect(ctx context.Context, tx *Tx, c crm.Claim) (bool, error) {
	res, err := tx.NewRaw("UPDATE company SET owner_id = ?, updated_at = ?, version = version + 1 WHERE id = ? AND owner_id IS NULL AND second_owner_id IS NULL AND status = 'prospect'",
		ID(c.PersonID), millis(tx.Now), ID(c.CompanyID)).Exec(ctx)
	if err != nil {
		return false, err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	// A claim that is left over from an owner who gave the company up otherwise.
	if _, err := tx.NewRaw("DELETE FROM prospect_claim WHERE company_id = ?", ID(c.CompanyID)).Exec(ctx); err != nil {
		return false, err
	}
	row := claimRow{CompanyID: ID(c.CompanyID), PersonID: ID(c.PersonID), ClaimedAt: millis(c.ClaimedAt), ClaimedOn: int32(c.ClaimedOn), Worth: c.Worth, Segment: c.Segment}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err == nil, err
}

// GiveProspectUp takes a claimed prospect from its person, and notes that the
// person passed it over; false says that it was the person's no more, so that
// only the claim is gone.
func GiveProspectUp(ctx context.Context, tx *Tx, c crm.Claim, day civil.Date) (bool, error) {
	if err := EndClaim(ctx, tx, c); err != nil {
		return false, err
	}
	res, err := tx.NewRaw("UPDATE company SET owner_id = NULL, updated_at = ?, version = version + 1 WHERE id = ? AND owner_id = ? AND status = 'prospect'", millis(tx.Now), ID(c.CompanyID), ID(c.PersonID)).Exec(ctx)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	if err != nil || n == 0 {
		return false, err
	}
	_, err = tx.NewRaw("INSERT INTO prospect_pass (person_id, company_id, passed_on) VALUES (?, ?, ?) ON CONFLICT (person_id, company_id) DO UPDATE SET passed_on = EXCLUDED.passed_on", ID(c.PersonID), ID(c.CompanyID), int32(day)).Exec(ctx)
	return err == nil, err
}

// EndClaim removes a claim, if it is the person's still, and leaves the company as
// it is.
func EndClaim(ctx context.Context, tx *Tx, c crm.Claim) error {
	_, err := tx.NewRaw("DELETE FROM prospect_claim WHERE company_id = ? AND person_id = ?", ID(c.CompanyID), ID(c.PersonID)).Exec(ctx)
	return err
}

// LockPerson keeps others from taking prospects for the same person until the
// transaction ends, where several write at once.
func LockPerson(ctx context.Context, tx *Tx, person crm.ID) error {
	var id ID
	return found(tx.QueryRowContext(ctx, "SELECT id FROM app_user WHERE id = ?"+tx.engine.lock(), ID(person)).Scan(&id), "user")
}

// ClaimQuery asks for claims; zero values narrow nothing.
type ClaimQuery struct {
	Person    crm.ID
	Companies []crm.ID
	UpTo      civil.Date // claimed up to that day
	Over      bool       // only those of companies that are no prospects of the person any more
	Limit     int
}

// stillTheirs holds where a claim's company is a prospect of the person still.
const stillTheirs = "EXISTS (SELECT 1 FROM company AS c WHERE c.id = p.company_id AND c.status = 'prospect' AND c.owner_id = p.person_id)"

// Claims gives claims with the days of work on them, the most valuable first:
// those that hold, or those that are over.
func Claims(ctx context.Context, tx *Tx, q ClaimQuery) ([]crm.Claim, error) {
	var rows []struct {
		claimRow
		LoggedOn  int32
		PlannedOn int32
	}
	query := tx.NewSelect().Model((*claimRow)(nil)).Column("p.company_id", "p.person_id", "p.claimed_at", "p.claimed_on", "p.worth", "p.segment").
		ColumnExpr("coalesce((SELECT max(a.day) FROM activity AS a WHERE a.company_id = p.company_id AND a.state = 'done'), 0) AS logged_on").
		ColumnExpr("coalesce((SELECT max(a.day) FROM activity AS a WHERE a.company_id = p.company_id AND a.state = 'planned'), 0) AS planned_on").
		OrderExpr("p.worth DESC, p.company_id").Limit(int64(q.Limit))
	if q.Over {
		query = query.Where("NOT " + stillTheirs)
	} else {
		query = query.Where(stillTheirs)
	}
	if !q.Person.IsZero() {
		query = query.Where("p.person_id = ?", ID(q.Person))
	}
	if q.Companies != nil {
		query = query.Where("p.company_id IN (?)", bun.List(columnIDs(q.Companies)))
	}
	if q.UpTo != 0 {
		query = query.Where("p.claimed_on <= ?", int32(q.UpTo))
	}
	if err := query.Scan(ctx, &rows); err != nil {
		return nil, err
	}
	claims := make([]crm.Claim, len(rows))
	for i, r := range rows {
		claims[i] = crm.Claim{
			CompanyID: crm.ID(r.CompanyID), PersonID: crm.ID(r.PersonID), ClaimedAt: instant(r.ClaimedAt), ClaimedOn: civil.Date(r.ClaimedOn), Worth: r.Worth, Segment: r.Segment,
			LoggedOn: civil.Date(r.LoggedOn), PlannedOn: civil.Date(r.PlannedOn),
		}
	}
	return claims, nil
}

// CountClaims counts the claims of a person that hold.
func CountClaims(ctx context.Context, tx *Tx, person crm.ID) (int64, error) {
	return tx.NewSelect().Model((*claimRow)(nil)).Where("p.person_id = ?", ID(person)).Where(stillTheirs).Count(ctx)
}

const queueRulesKey = "prospect_queue"

// QueueRules reads the rules of the queue: those we begin with, with version 0,
// until somebody sets others.
func QueueRules(ctx context.Context, tx *Tx) (crm.QueueRules, error) {
	var row settingRow
	err := tx.ask(ctx, settingOf, queueRulesKey).Scan(&row.Value, &row.Version)
	if errors.Is(err, sql.ErrNoRows) {
		return crm.DefaultQueueRules, nil
	}
	if err != nil {
		return crm.QueueRules{}, err
	}
	r := crm.QueueRules{Version: row.Version}
	return r, fault.Wrap(json.Unmarshal([]byte(row.Value), &r), "reading the rules of the queue")
}

// SaveQueueRules replaces the version r carries.
func SaveQueueRules(ctx context.Context, tx *Tx, r crm.QueueRules) error {
	b, err := json.Marshal(r)
	if err != nil {
		return fault.Wrap(err, "writing the rules of the queue")
	}
	return saveSetting(ctx, tx, settingRow{Key: queueRulesKey, Value: string(b), Version: r.Version})
}

// Claimants are the people who have claims.
func Claimants(ctx context.Context, tx *Tx) ([]crm.ID, error) {
	var rows []ID
	err := tx.NewRaw("SELECT DISTINCT person_id FROM prospect_claim ORDER BY person_id").Scan(ctx, &rows)
	people := make([]crm.ID, len(rows))
	for i, id := range rows {
		people[i] = crm.ID(id)
	}
	return people, err
}
