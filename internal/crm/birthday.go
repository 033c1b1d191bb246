package crm

import (
	"fmt"
	"time"
)

// Birthday is a day of the year, with the year where it is known. The zero value
// is an unknown birthday.
type Birthday struct {
	Year  int // 0 when only the day is known
	Month time.Month
	Day   int
}

// Known tells whether there is a birthday.
func (b Birthday) Known() bool { return b.Month != 0 }

// String is 1980-05-04, --05-04 without a year, or empty: the form of vCard 4.
func (b Birthday) String() string {
	switch {
	case !b.Known():
		return ""
	case b.Year == 0:
		return fmt.Sprintf("--%02d-%02d", b.Month, b.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", b.Year, b.Month, b.Day)
}

// ParseBirthday reads what String writes, with or without hyphens; false for any
// other text and for days that do not exist.
func ParseBirthday(text string) (Birthday, bool) {
	if text == "" {
		return Birthday{}, true
	}
	for _, form := range []struct {
		layout string
		dated  bool
	}{{"2006-01-02", true}, {"20060102", true}, {"--01-02", false}, {"--0102", false}} {
		layout, value := form.layout, text
		if !form.dated { // a leap year, or the 29th of February could not be read
			layout, value = "2006"+layout, "2000"+value
		}
		if t, err := time.Parse(layout, value); err == nil && (t.Year() >= 1 || !form.dated) {
			b := Birthday{Month: t.Month(), Day: t.Day()}
			if form.dated {
				b.Year = t.Year()
			}
			return b, true
		}
	}
	return Birthday{}, false
}

// MarshalText writes String.
func (b Birthday) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads what ParseBirthday does.
func (b *Birthday) UnmarshalText(text []byte) error {
	v, ok := ParseBirthday(string(text))
	if !ok {
		return errBirthday
	}
	*b = v
	return nil
}
