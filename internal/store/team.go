package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type teamRow struct {
	bun.BaseModel `bun:"table:team,alias:t"`
	ID            ID `bun:",pk"`
	Name          string
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newTeamRow(t crm.Team) teamRow {
	return teamRow{ID: ID(t.ID), Name: t.Name, CreatedAt: millis(t.CreatedAt), UpdatedAt: millis(t.UpdatedAt), Version: t.Version}
}

func (r teamRow) team() crm.Team {
	return crm.Team{ID: crm.ID(r.ID), Name: r.Name, CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
}

// Team finds a team by id.
func Team(ctx context.Context, tx *Tx, id crm.ID) (crm.Team, error) {
	var row teamRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Team{}, found(err, "team")
	}
	return row.team(), nil
}

// Teams gives every team, by name.
func Teams(ctx context.Context, tx *Tx) ([]crm.Team, error) {
	var rows []teamRow
	if err := tx.NewSelect().Model(&rows).Order("name").Scan(ctx); err != nil {
		return nil, err
	}
	teams := make([]crm.Team, len(rows))
	for i, r := range rows {
		teams[i] = r.team()
	}
	return teams, nil
}

// InsertTeam adds a team; a name in use is a Conflict with code
// "team.name_taken".
func InsertTeam(ctx context.Context, tx *Tx, t crm.Team) error {
	row := newTeamRow(t)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return taken(tx, err, "team.name_taken", "Another team has this name.")
}

// UpdateTeam replaces the version t carries.
func UpdateTeam(ctx context.Context, tx *Tx, t crm.Team) error {
	row := newTeamRow(t)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "created_at").WherePK().Where("version = ?", t.Version).Exec(ctx)
	return taken(tx, one(res, err, stale()), "team.name_taken", "Another team has this name.")
}

// DeleteTeam removes the version t carries, which nobody belongs to.
func DeleteTeam(ctx context.Context, tx *Tx, t crm.Team) error {
	res, err := tx.NewDelete().Model((*teamRow)(nil)).Where("id = ? AND version = ?", ID(t.ID), t.Version).Exec(ctx)
	return one(res, err, stale())
}

// TeamMembers counts who belongs to a team, those who left included.
func TeamMembers(ctx context.Context, tx *Tx, id crm.ID) (n int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM app_user WHERE team_id = ?", ID(id)).Scan(&n)
	return n, err
}

// Teammates are the others of a person's team, those who left included: what they
// owned is still the team's.
func Teammates(ctx context.Context, tx *Tx, person crm.ID) ([]crm.ID, error) {
	return people(ctx, tx, "SELECT id FROM app_user WHERE team_id = (SELECT team_id FROM app_user WHERE id = ?) AND id <> ?", ID(person), ID(person))
}

// Subordinates are everybody who reports to a person, directly or through
// others. A circle of managers ends where it closes.
func Subordinates(ctx context.Context, tx *Tx, person crm.ID) ([]crm.ID, error) {
	return people(ctx, tx, `WITH RECURSIVE under (id) AS (
			SELECT id FROM app_user WHERE manager_id = ?
			UNION SELECT u.id FROM app_user AS u JOIN under ON u.manager_id = under.id)
		SELECT id FROM under WHERE id <> ?`, ID(person), ID(person))
}

func people(ctx context.Context, tx *Tx, query string, args ...any) ([]crm.ID, error) {
	var rows []ID
	if err := tx.NewRaw(query, args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	ids := make([]crm.ID, len(rows))
	for i, id := range rows {
		ids[i] = crm.ID(id)
	}
	return ids, nil
}
