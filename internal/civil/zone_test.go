package civil

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones below must exist on every machine
)

// The zones change their clocks in every way there is: at night, at midnight
// forwards (Beirut, Asuncion in spring) and backwards (Havana repeats midnight),
// by half an hour (Lord Howe), by a whole day (Apia), at odd offsets, or never.
var zones = []string{"UTC", "Europe/Sofia", "Europe/Moscow", "America/New_York", "Asia/Beirut", "America/Asuncion", "America/Havana", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"}

// TestDaysStartWhereTheClockSaysSo walks the clock of each zone in quarters of
// an hour and notes when the calendar first shows each day.
func TestDaysStartWhereTheClockSaysSo(t *testing.T) {
	for _, name := range zones {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, year := range []int{2010, 2011, 2022} {
			walkYear(t, zone, year)
		}
	}
}

func walkYear(t *testing.T, zone *time.Location, year int) {
	instant := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	seen := DateOf(instant, zone)
	for instant.Year() == year {
		instant = instant.Add(15 * time.Minute)
		for today := DateOf(instant, zone); seen < today; {
			seen++
			if got := seen.In(zone); !got.Equal(instant) {
				t.Errorf("%s in %s starts at %s, want %s", seen, zone, got, instant.In(zone))
			}
		}
	}
}

func TestDateOfDependsOnTheZone(t *testing.T) {
	instant := time.Date(2026, 11, 23, 22, 30, 0, 0, time.UTC)
	for name, want := range map[string]string{"UTC": "2026-11-23", "Europe/Sofia": "2026-11-24", "America/New_York": "2026-11-23"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := DateOf(instant, zone).String(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
