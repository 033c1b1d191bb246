package crm_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
)

func TestSpellingsOfOneSoundHaveOneSkeleton(t *testing.T) {
	for _, names := range [][]string{
		{"каймак", "kaymak", "kaimak", "kajmak"},
		{"северный бетон", "severny beton", "severnyj beton", "severniy beton"},
		{"щука", "shchuka", "schuka", "shtuka"},
		{"цемент", "tsement", "cement"},
		{"яндекс", "yandex", "jandex"},
		{"чайковский", "tchaikovsky", "chaykovskiy"},
		{"мария", "maria", "mariya"},
		{"харитон", "khariton", "hariton"},
		{"ловеч", "lovech", "lowech"},
		{"анна", "ana", "anna"},
	} {
		for _, name := range names[1:] {
			if a, b := crm.Skeleton(names[0]), crm.Skeleton(name); a != b {
				t.Errorf("%q is %q, %q is %q", names[0], a, name, b)
			}
		}
	}
	if a, b := crm.Skeleton("альфа 11"), crm.Skeleton("альфа 1"); a == b {
		t.Error("numbers tell names apart")
	}
}

func TestTheOtherKeyboard(t *testing.T) {
	for typed, meant := range map[string]string{"rfqvfr": "каймак", "руддщ": "hello", "Ctdthysq ,tnjy": "северный бетон", "12": "12"} {
		if got := crm.OtherKeyboard(typed); got != meant {
			t.Errorf("%q is %q, not %q", typed, got, meant)
		}
	}
}

// Whatever piece of a Cyrillic name's own spelling is typed, one of the ways in
// which it is looked for is in the key.
func TestEveryPieceOfANameIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[а-яёА-ЯЁa-zA-Z]{3,12}`).Draw(t, "name")
		key := crm.SearchKey(crm.Company{Name: name})
		runes := []rune(name)
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
		term := crm.SearchTerm(string(runes[from:to]))
		for _, way := range crm.Spellings(term) {
			if strings.Contains(key, way) {
				return
			}
		}
		t.Fatalf("%q of %q is not in %q", term, name, key)
	})
}

func TestTheNearestComesFirst(t *testing.T) {
	own := crm.Finding{ID: crm.ID{9}, Title: "Завод «Красный бетон»", Own: true}
	found := []crm.Finding{
		{ID: crm.ID{1}, Title: "Железобетон"}, {ID: crm.ID{2}, Title: "Красный бетон"}, {ID: crm.ID{3}, Title: "ООО «Бетон»"}, {ID: crm.ID{4}, Title: "Бетоника"}, own,
		{ID: crm.ID{5}, Title: "Кирпич", Key: "кирпич\ninfo@beton.example"}, {ID: crm.ID{4}, Title: "Бетоника"},
	}
	for i := range found {
		if found[i].Key == "" {
			found[i].Key = crm.SearchKey(crm.Company{Name: found[i].Title})
		}
	}
	var order []byte
	for _, f := range crm.Nearest("бетон", found, 10) {
		order = append(order, f.ID[0])
	}
	// The whole name; one's own; the beginning; a word; inside; elsewhere.
	if string(order) != "\x03\x09\x04\x02\x01\x05" {
		t.Errorf("got %v", order)
	}
	if short := crm.Nearest("бетон", found, 2); len(short) != 2 || short[0].Title != "ООО «Бетон»" {
		t.Errorf("the first two are %v", short)
	}
}
