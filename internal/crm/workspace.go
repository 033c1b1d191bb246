package crm

import (
	"strings"
	"time"

	"kaymak/internal/fault"
	"kaymak/internal/money"
)

// WorkspaceID names the one workspace in the history.
var WorkspaceID = ID{15: 1}

// Workspace holds the settings of one installation.
type Workspace struct {
	Name          string         `json:"name"`
	Currency      money.Currency `json:"currency"`
	TimeZone      string         `json:"time_zone"` // IANA name
	Language      string         `json:"language"`
	Country       string         `json:"country"` // whose working calendar holds: "ru", "bg", "" for a plain five-day week
	Demo          bool           `json:"demo"`
	PotentialCuts PotentialCuts  `json:"potential_cuts"`
	Version       int64          `json:"-"`
}

// CheckWorkspace checks the settings. zone is the loaded time zone or nil.
func CheckWorkspace(w Workspace, zone *time.Location) (Workspace, error) {
	var f fault.Fields
	w.Name = strings.TrimSpace(w.Name)
	if w.Name == "" || len(w.Name) > 200 {
		f.Add("name", "workspace.name", "must have 1 to 200 characters")
	}
	if c, err := money.ParseCurrency(string(w.Currency)); err != nil {
		f.Add("currency", "money.currency", "must be a code like EUR")
	} else {
		w.Currency = c
	}
	if zone == nil {
		f.Add("time_zone", "workspace.time_zone", "must be a name like Europe/Sofia")
	}
	if !KnownLanguage(w.Language) {
		f.Add("language", "language.unknown", "must be en, ru or bg")
	}
	if err := f.Err(); err != nil {
		return w, err
	}
	return w, CheckPotentialCuts(w.PotentialCuts)
}
