package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type answerRow struct {
	bun.BaseModel  `bun:"table:response_answer,alias:r"`
	ID             ID `bun:",pk"`
	UserID         ID
	AbcGroup       string
	PotentialClass string
	None           *int64
	Half           *int64
	More           *int64
	Unlimited      *int64
	AnsweredAt     int64
	Version        int64
}

// ResponseAnswers gives the answers of everybody, in the order in which people
// answered for the first time.
func ResponseAnswers(ctx context.Context, tx *Tx) ([]crm.ResponseAnswer, error) {
	var rows []answerRow
	if err := tx.NewSelect().Model(&rows).Order("r.id").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.ResponseAnswer, len(rows))
	for i, r := range rows {
		all[i] = crm.ResponseAnswer{
			ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), Segment: crm.Segment{Group: crm.Group(r.AbcGroup), Class: crm.PotentialClass(r.PotentialClass)},
			None: r.None, Half: r.Half, More: r.More, Unlimited: r.Unlimited, AnsweredAt: instant(r.AnsweredAt), Version: r.Version,
		}
	}
	return all, nil
}

// SaveResponseAnswer adds an answer (version 0) or writes over the version it
// carries; Stale where there is another one.
func SaveResponseAnswer(ctx context.Context, tx *Tx, a crm.ResponseAnswer) error {
	row := answerRow{
		ID: ID(a.ID), UserID: ID(a.UserID), AbcGroup: string(a.Segment.Group), PotentialClass: string(a.Segment.Class),
		None: a.None, Half: a.Half, More: a.More, Unlimited: a.Unlimited, AnsweredAt: millis(a.AnsweredAt), Version: a.Version + 1,
	}
	if a.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (user_id, abc_group, potential_class) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", a.Version).Exec(ctx)
	return one(res, err, stale())
}

type responseInvitationRow struct {
	bun.BaseModel `bun:"table:response_invitation,alias:i"`
	UserID        ID `bun:",pk"`
	InvitedBy     ID
	InvitedAt     int64
}

// ResponseInvitations gives everybody who was asked.
func ResponseInvitations(ctx context.Context, tx *Tx) ([]crm.ResponseInvitation, error) {
	var rows []responseInvitationRow
	if err := tx.NewSelect().Model(&rows).Order("i.user_id").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.ResponseInvitation, len(rows))
	for i, r := range rows {
		all[i] = crm.ResponseInvitation{UserID: crm.ID(r.UserID), InvitedBy: crm.ID(r.InvitedBy), InvitedAt: instant(r.InvitedAt)}
	}
	return all, nil
}

// InviteToAnswer notes that somebody is asked; once asked, they stay so.
func InviteToAnswer(ctx context.Context, tx *Tx, i crm.ResponseInvitation) error {
	row := responseInvitationRow{UserID: ID(i.UserID), InvitedBy: ID(i.InvitedBy), InvitedAt: millis(i.InvitedAt)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (user_id) DO NOTHING").Exec(ctx)
	return err
}

// OwnedTotals sums up the companies that somebody owns by segment, released ones
// left out.
func OwnedTotals(ctx context.Context, tx *Tx, person crm.ID) ([]SegmentTotal, error) {
	q := tx.NewSelect().TableExpr("company").ColumnExpr("stratum, COUNT(*), SUM(actual), SUM(potential), SUM(gap)").Where("owner_id = ? OR second_owner_id = ?", ID(person), ID(person)).GroupExpr("stratum")
	return segmentTotals(ctx, q)
}

const allocationKey = "allocation"

// Allocation reads what sharing out the hours needs to know; the default before
// anybody set it.
func Allocation(ctx context.Context, tx *Tx) (crm.Allocation, error) {
	var rows []settingRow
	if err := tx.NewSelect().Model(&rows).Where("key = ?", allocationKey).Scan(ctx); err != nil || len(rows) == 0 {
		return crm.DefaultAllocation(), err
	}
	a := crm.Allocation{}
	if err := json.Unmarshal([]byte(rows[0].Value), &a); err != nil {
		return a, fault.Wrap(err, "reading the allocation")
	}
	a.Version = rows[0].Version
	return a, nil
}

// SaveAllocation adds it (version 0) or replaces the version a carries.
func SaveAllocation(ctx context.Context, tx *Tx, a crm.Allocation) error {
	b, err := json.Marshal(a)
	if err != nil {
		return fault.Wrap(err, "writing the allocation")
	}
	row := settingRow{Key: allocationKey, Value: string(b), Version: a.Version + 1, UpdatedAt: millis(tx.Now)}
	if a.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (key) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", a.Version).Exec(ctx)
	return one(res, err, stale())
}
