package crm

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// ViewShare says who sees a view.
type ViewShare string

// The shares. A team's view is seen by the team of whoever owns it.
const (
	ShareOwn  ViewShare = "own"
	ShareTeam ViewShare = "team"
	ShareAll  ViewShare = "all"
)

// View is a list as somebody wants to find it again.
type View struct {
	ID        ID
	Noun      Noun
	Name      string
	OwnerID   ID
	Share     ViewShare
	Content   ViewContent
	Place     int64 // views are shown in this order, equal ones by name
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// ViewContent is what a view shows and how.
type ViewContent struct {
	Search  string       `json:"search,omitempty"`
	Match   Match        `json:"match"`
	Sort    string       `json:"sort,omitempty"` // a sortable field, with "-" before it for the largest first
	Columns []ViewColumn `json:"columns,omitempty"`
}

// ViewColumn is a column in its place.
type ViewColumn struct {
	ID    string `json:"id"`
	Width int    `json:"width,omitempty"` // in CSS pixels; 0 for the usual
}

// Bounds of a view.
const (
	maxViewColumns = 200
	maxViewWidth   = 2000
	maxViewTests   = 100
)

// CheckView checks a view. Whether its fields exist is found out where it is
// shown: a field may be gone by then in any case.
func CheckView(v View) (View, error) {
	var f fault.Fields
	v.Name = strings.TrimSpace(v.Name)
	if n := utf8.RuneCountInString(v.Name); n == 0 || n > 120 {
		f.Add("name", "view.name", "must have 1 to 120 characters")
	}
	if !slices.Contains(Nouns, v.Noun) {
		f.Add("noun", "view.noun", "has no list")
	}
	if !slices.Contains([]ViewShare{ShareOwn, ShareTeam, ShareAll}, v.Share) {
		f.Add("share", "view.share", "must be own, team or all")
	}
	if v.Content.Match.Size() > maxViewTests || v.Content.Match.Depth() > 5 {
		f.Add("match", "filter.size", "has too many filters")
	}
	if len(v.Content.Columns) > maxViewColumns || slices.ContainsFunc(v.Content.Columns, func(c ViewColumn) bool { return c.Width < 0 || c.Width > maxViewWidth || len(c.ID) > 100 }) {
		f.Add("columns", "view.columns", "are too many or too wide")
	}
	if utf8.RuneCountInString(v.Content.Search) > 200 || len(v.Content.Sort) > 100 {
		f.Add("search", "text.too_long", "is too long")
	}
	return v, f.Err()
}
