package onepage_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"kaymak/internal/exchange/onepage"
)

func sample(paragraphs int) onepage.Page {
	p := onepage.Page{Language: "bg", Title: "Повече обаждания", Made: time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), Footer: "Величини 0123"}
	p.Sections = []onepage.Section{{Heading: "Въпрос", Texts: []string{"Колко търговци?"}}, {Heading: "Отговор", Strong: "6,1 души"}, {Heading: "Причини", Lines: []string{"ёлка, щука, ъгъл"}}}
	for range paragraphs {
		p.Sections[2].Lines = append(p.Sections[2].Lines, strings.Repeat("работа ", 20))
	}
	p.Chart = &onepage.Chart{Legend: "нужда", Bars: []onepage.Bar{{Label: "11", Likely: 5, Reserve: 6, Have: 4}, {Label: "12", Likely: 7, Reserve: 8, Have: 4}}}
	return p
}

func written(t *testing.T, p onepage.Page) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := onepage.Write(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var leaf = regexp.MustCompile(`/Type /Page\b[^s]`)

// A short page, one that needs small letters, and one that no letters can hold.
func TestEverythingStandsOnOnePageWhileItCan(t *testing.T) {
	for paragraphs, want := range map[int]int{0: 1, 24: 1, 200: 4} {
		file := written(t, sample(paragraphs))
		if got := len(leaf.FindAll(file, -1)); !bytes.HasPrefix(file, []byte("%PDF-")) || (want == 1) != (got == 1) {
			t.Errorf("%d paragraphs: %d pages", paragraphs, got)
		}
	}
}

func TestTheSamePageIsTheSameFile(t *testing.T) {
	if !bytes.Equal(written(t, sample(3)), written(t, sample(3))) {
		t.Error("two files of one page differ")
	}
}

func TestAPageWithoutAnythingIsAPage(t *testing.T) {
	if file := written(t, onepage.Page{Title: "x", Chart: &onepage.Chart{}}); len(leaf.FindAll(file, -1)) != 1 {
		t.Error("no page")
	}
}
