package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type userRow struct {
	bun.BaseModel `bun:"table:app_user,alias:u"`
	ID            ID      `bun:",pk"`
	Email         *string // NULL for a person who cannot sign in
	Name          string
	NameKey       string
	ExternalID    *string
	Role          string
	TeamID        ID
	ManagerID     ID
	Language      string
	TimeZone      string
	PasswordHash  string
	Active        bool
	TimeShare     int64
	HiredOn       *int32
	LeftOn        *int32
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newUserRow(u crm.User) userRow {
	return userRow{
		ID: ID(u.ID), Email: optional(u.Email), Name: u.Name, NameKey: crm.NameKey(u.Name), ExternalID: optional(u.ExternalID), Role: string(u.Role), TeamID: ID(u.TeamID), ManagerID: ID(u.ManagerID), Language: u.Language, TimeZone: u.TimeZone, PasswordHash: u.PasswordHash,
		Active: u.Active, TimeShare: u.TimeShare, HiredOn: (*int32)(u.HiredOn), LeftOn: (*int32)(u.LeftOn), CreatedAt: millis(u.CreatedAt), UpdatedAt: millis(u.UpdatedAt), Version: u.Version,
	}
}

func (r userRow) user() crm.User {
	return crm.User{
		ID: crm.ID(r.ID), Email: deref(r.Email), Name: r.Name, ExternalID: deref(r.ExternalID), Role: crm.Role(r.Role), TeamID: crm.ID(r.TeamID), ManagerID: crm.ID(r.ManagerID), Language: r.Language, TimeZone: r.TimeZone, PasswordHash: r.PasswordHash,
		Active: r.Active, TimeShare: r.TimeShare, HiredOn: (*civil.Date)(r.HiredOn), LeftOn: (*civil.Date)(r.LeftOn), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
}

// InsertUser adds a person. An e-mail address in use is a Conflict with code
// "user.email_taken".
func InsertUser(ctx context.Context, tx *Tx, u crm.User) error {
	row := newUserRow(u)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return taken(tx, err, "user.email_taken", "Somebody else signs in with this address.")
}

// taken says what a duplicate means here.
func taken(tx *Tx, err error, code, message string) error {
	if err == nil {
		return nil
	}
	if classified := tx.engine.classify(err); fault.CodeOf(classified) == "store.duplicate" {
		return fault.New(fault.Conflict, code, message).Because(err)
	}
	return err
}

// UpdateUser replaces the version u carries.
func UpdateUser(ctx context.Context, tx *Tx, u crm.User) error {
	row := newUserRow(u)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "created_at").WherePK().Where("version = ?", u.Version).Exec(ctx)
	return taken(tx, one(res, err, stale()), "user.email_taken", "Somebody else signs in with this address.")
}

const userOf hotStatement = `SELECT id, email, name, name_key, external_id, role, team_id, manager_id, language, time_zone, password_hash,
	active, time_share, hired_on, left_on, created_at, updated_at, version FROM app_user WHERE id = ?`

// User finds a person by id.
func User(ctx context.Context, tx *Tx, id crm.ID) (crm.User, error) {
	var r userRow
	err := tx.ask(ctx, userOf, ID(id)).Scan(&r.ID, &r.Email, &r.Name, &r.NameKey, &r.ExternalID, &r.Role, &r.TeamID, &r.ManagerID, &r.Language, &r.TimeZone, &r.PasswordHash,
		&r.Active, &r.TimeShare, &r.HiredOn, &r.LeftOn, &r.CreatedAt, &r.UpdatedAt, &r.Version)
	if err != nil {
		return crm.User{}, found(err, "user")
	}
	return r.user(), nil
}

// UserByEmail finds a person by the address they sign in with.
func UserByEmail(ctx context.Context, tx *Tx, email string) (crm.User, error) {
	return oneUser(ctx, tx.NewSelect().Where("email = ?", email))
}

func oneUser(ctx context.Context, q *bun.SelectQuery) (crm.User, error) {
	var row userRow
	if err := q.Model(&row).Scan(ctx); err != nil {
		return crm.User{}, found(err, "user")
	}
	return row.user(), nil
}

// Users gives everybody, by name.
func Users(ctx context.Context, tx *Tx) ([]crm.User, error) {
	return users(ctx, tx.NewSelect())
}

func users(ctx context.Context, q *bun.SelectQuery) ([]crm.User, error) {
	var rows []userRow
	if err := q.Model(&rows).Order("name_key", "id").Scan(ctx); err != nil {
		return nil, err
	}
	users := make([]crm.User, len(rows))
	for i, r := range rows {
		users[i] = r.user()
	}
	return users, nil
}

// LockPeople lets one change at a time decide who administers and who reports to
// whom: a second one waits until the first is over, and sees what it did.
func LockPeople(ctx context.Context, tx *Tx) error {
	_, err := tx.NewRaw("UPDATE setting SET version = version WHERE key = ?", workspaceKey).Exec(ctx)
	return err
}

// Reporters are the people who report to a person directly.
func Reporters(ctx context.Context, tx *Tx, person crm.ID) ([]crm.User, error) {
	return users(ctx, tx.NewSelect().Where("manager_id = ?", ID(person)))
}

// HasUsers tells whether anybody can sign in; if not, this is the first run.
func HasUsers(ctx context.Context, tx *Tx) (bool, error) {
	return tx.NewSelect().Model((*userRow)(nil)).Where("password_hash <> ''").Exists(ctx)
}

// optional stores an empty text as NULL, so that unique columns allow many of it.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
