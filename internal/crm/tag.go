package crm

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Tag is a word of the whole workspace that records are marked with.
type Tag struct {
	ID        ID
	Number    int64 // by which records name it; never used again
	Name      string
	Colour    string // one of TagColours
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt *time.Time // nil while it is there
	Version   int64
}

// TagColours are those that can be read on light and on dark.
var TagColours = []string{"gray", "red", "orange", "yellow", "green", "teal", "blue", "violet"}

// maxTags is how many tags one record can have.
const maxTags = 50

// CheckTag trims and checks a tag. No semicolon: in files it stands between tags.
func CheckTag(t Tag) (Tag, error) {
	var f fault.Fields
	t.Name = strings.Join(strings.Fields(t.Name), " ")
	if n := utf8.RuneCountInString(t.Name); n == 0 || n > 60 || strings.ContainsAny(t.Name, ";\x00") || !utf8.ValidString(t.Name) {
		f.Add("name", "tag.name", "must have 1 to 60 characters and no semicolon")
	}
	if t.Colour == "" {
		t.Colour = TagColours[0]
	}
	if !slices.Contains(TagColours, t.Colour) {
		f.Add("colour", "tag.colour", "is not a colour we know")
	}
	return t, f.Err()
}

// tidyTags puts the numbers of tags in order, each once.
func tidyTags(tags []int64) []int64 {
	if tags == nil {
		return nil
	}
	tidy := slices.Clone(tags)
	slices.Sort(tidy)
	return slices.Compact(tidy)
}
