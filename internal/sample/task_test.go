package sample

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// For any seed, language and day the tasks and notes hang on what is there, and
// the holdings are of one salesperson each and no deeper than two.
func TestTasksNotesAndHoldingsAreBelievable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := civil.MakeDate(2024, time.January, 1).AddDays(rapid.IntRange(0, 1500).Draw(t, "day"))
		language := rapid.SampledFrom(crm.Languages).Draw(t, "language")
		d := mustMake(t, rapid.Uint64().Draw(t, "seed"), language, today)
		open, repeated := 0, 0
		for _, v := range d.Tasks {
			if d.Companies[v.Company].Owner != v.Person || v.Deal != Nobody && d.Deals[v.Deal].Company != v.Company || v.CreatedOn >= today || v.DoneOn >= today || v.DueOn != 0 && v.DueOn < v.CreatedOn {
				t.Fatalf("%+v", v)
			}
			if v.DoneOn == 0 {
				open++
			}
			if v.Repeat.Repeats() {
				repeated++
			}
		}
		if open < 60 || repeated < 8 {
			t.Fatalf("%d open tasks, %d that come again", open, repeated)
		}
		for _, n := range d.Notes {
			if strings.Contains(n.Text, NamedHere) != (n.Named != Nobody) || n.Author == n.Named {
				t.Fatalf("%+v", n)
			}
			if _, err := crm.CheckNote(crm.Note{Text: n.Text}); err != nil {
				t.Fatal(err)
			}
		}
		if heads := d.heads(); len(d.Notes) < 80 || len(heads) < 6 {
			t.Fatalf("%d notes, %d holdings", len(d.Notes), len(heads))
		}
		for _, c := range d.Companies {
			if c.Holding != Nobody && (d.Companies[c.Holding].Owner != c.Owner || d.Companies[c.Holding].Holding != Nobody) {
				t.Fatalf("%s is under %s", c.Name, d.Companies[c.Holding].Name)
			}
		}
	})
}

// Every language has the same words to choose from.
func TestErrandsAndJottingsAreInEveryLanguage(t *testing.T) {
	for _, language := range crm.Languages {
		if len(errands[language]) != len(errands["en"]) || len(tagWords[language]) != len(tagShares) {
			t.Errorf("%s: %d errands, %d tags", language, len(errands[language]), len(tagWords[language]))
		}
		for noun, texts := range jottings["en"] {
			if len(jottings[language][noun]) != len(texts) {
				t.Errorf("%s: %d notes on a %s", language, len(jottings[language][noun]), noun)
			}
		}
		for _, tag := range tagWords[language] {
			if checked, err := crm.CheckTag(crm.Tag{Name: tag.Name, Colour: tag.Colour}); err != nil || checked.Name != tag.Name {
				t.Errorf("%s: %v", tag.Name, err)
			}
		}
	}
}
