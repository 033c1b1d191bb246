package api

import (
	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// readDay reads a day of a query into its place; nothing said leaves it as it is.
func readDay(f *fault.Fields, name, text string, into *civil.Date) {
	if text != "" && into.UnmarshalText([]byte(text)) != nil {
		f.AddWith(name, "civil.date", "is not a date like 2026-11-23", fault.Params{"value": text})
	}
}
