package crm_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
)

func TestTheSameCompanyHasTheSameNameKey(t *testing.T) {
	for _, names := range [][]string{
		{"ООО «Ромашка»", "Ромашка", "РОМАШКА, ООО", "ооо \"ромашка\""},
		{"ЗАО Берёзка", "Березка"},
		{"Acme, Inc.", "ACME", "Acme Ltd"},
		{"„Слънце“ ЕООД", "слънце еоод"},
		{"O'Neil & Sons", "O’Neil Sons"},
	} {
		for _, name := range names[1:] {
			if a, b := crm.NameKey(names[0]), crm.NameKey(name); a != b {
				t.Errorf("%q is %q, %q is %q", names[0], a, name, b)
			}
		}
	}
	if crm.NameKey("ООО") == "" {
		t.Error("a name of legal forms only has no key")
	}
	if crm.NameKey("Альфа 1") == crm.NameKey("Альфа 2") {
		t.Error("numbers tell companies apart")
	}
}

func TestWhatIsTypedIsFoundInTheSearchKey(t *testing.T) {
	c := crm.Company{Name: "ООО «Северный бетон»", TaxID: "7801234567", Phone: "+7 (911) 000-00-01", Email: "Info@Beton.example", ExternalID: "C-17"}
	key := crm.SearchKey(c)
	for _, typed := range []string{"северн", "БЕТОН", "верный бет", "7801234567", "911 000-00", "+7 911", "info@beton", "c-17"} {
		if term := crm.SearchTerm(typed); term == "" || !strings.Contains(key, term) {
			t.Errorf("%q becomes %q, which is not in %q", typed, term, key)
		}
	}
}

func TestNameKeysAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		key := crm.NameKey(name)
		if again := crm.NameKey(key); again != key {
			t.Fatalf("%q becomes %q and then %q", name, key, again)
		}
		if strings.ContainsAny(key, "ёЁ\"«»\n\t") {
			t.Fatalf("%q is not folded", key)
		}
	})
}
