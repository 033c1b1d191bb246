package crm_test

import (
	"encoding/csv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaymak/internal/crm"
)

// realCompanies are the customers of the reference data, with those of the Cyrillic
// names that people meet daily.
func realCompanies(t *testing.T) (list []crm.Company) {
	t.Helper()
	folder := os.Getenv("KAYMAK_SHARED_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	for file, columns := range map[string][3]string{"classicmodels/customers.csv": {"customerName", "phone", "city"}, "northwind/customers.csv": {"company_name", "phone", "city"}, "maven-crm/accounts.csv": {"account", "", "office_location"}} {
		f, err := os.Open(filepath.Join(folder, "payments", file))
		if err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			t.Skipf("SKIPPED: %v; set KAYMAK_SHARED_DATA", err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		if err = firstOf(err, f.Close()); err != nil {
			t.Fatal(err)
		}
		cell := func(row []string, name string) string {
			if at := slices.Index(rows[0], name); at >= 0 {
				return row[at]
			}
			return ""
		}
		for _, row := range rows[1:] {
			list = append(list, crm.Company{Name: cell(row, columns[0]), Phone: cell(row, columns[1]), City: cell(row, columns[2])})
		}
	}
	for _, name := range []string{"ООО «Северный бетон»", "ЗАО «Уральский химзавод»", "ООО «Волжская пивоварня»", "ЕООД „Тракия Текстил“", "„Дунав Опаковки“ ООД", "АО «Приморский рыбокомбинат»", "ООО «Сибирская фармфабрика»", "ИП Королёва Анна Сергеевна", "„Родопски Мляко“ ЕАД", "ООО «Балтийские доки»"} {
		list = append(list, crm.Company{Name: name, City: "Москва", Phone: "+7 495 10" + strings.Repeat(string(rune('0'+len(list)%10)), 2) + "-" + string(rune('1'+len(list)%9)) + "7-30"})
	}
	slices.SortFunc(list, func(a, b crm.Company) int { return strings.Compare(a.Name+a.Phone, b.Name+b.Phone) })
	return list
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

var romanised = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ё", "yo", "ж", "zh", "з", "z", "и", "i", "й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u",
	"ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch", "ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya",
)

// variations are what people do to a company when they write it down again. Each
// gives false where it changes nothing.
var variations = map[string]func(r *rand.Rand, c crm.Company) (crm.Company, bool){
	"transliterated": func(_ *rand.Rand, c crm.Company) (crm.Company, bool) {
		latin := romanised.Replace(crm.NameKey(c.Name))
		changed := latin != crm.NameKey(c.Name)
		return crm.Company{Name: latin}, changed
	},
	"another legal form": func(r *rand.Rand, c crm.Company) (crm.Company, bool) {
		forms := []string{"Ltd", "ЕООД", "ООО", "GmbH", "Inc."}
		return crm.Company{Name: strings.ToUpper(crm.NameKey(c.Name)) + ", " + forms[r.IntN(len(forms))]}, true
	},
	"another telephone format": func(_ *rand.Rand, c crm.Company) (crm.Company, bool) {
		digits := crm.Digits(c.Phone)
		if len(digits) < 7 {
			return c, false
		}
		return crm.Company{Name: "Somebody of " + digits, Phone: digits[:3] + " (" + digits[3:5] + ") " + digits[5:]}, true
	},
	"a letter mistyped": func(r *rand.Rand, c crm.Company) (crm.Company, bool) {
		letters := []rune(c.Name)
		at := 1 + r.IntN(max(len(letters)-2, 1))
		before := crm.NameKey(c.Name)
		letters = slices.Delete(letters, at, at+1)
		out := crm.Company{Name: string(letters), City: c.City}
		return out, len([]rune(before)) >= 11 && crm.NameKey(out.Name) != before
	},
}

// varied adds to the companies some variations of them; origins gives of each which
// one it was made of, and pairs what was made on purpose, by kind.
func varied(r *rand.Rand, companies []crm.Company) (all []crm.Company, origins []int, pairs map[string][][2]int) {
	all, pairs = companies, map[string][][2]int{}
	for i := range companies {
		origins = append(origins, i)
	}
	for i, c := range companies {
		for _, name := range []string{"transliterated", "another legal form", "another telephone format", "a letter mistyped"} {
			if out, changed := variations[name](r, c); changed && r.IntN(3) == 0 {
				pairs[name] = append(pairs[name], [2]int{i, len(all)})
				all, origins = append(all, out), append(origins, i)
			}
		}
	}
	return all, origins, pairs
}

// The sift finds on real companies what comparing each with each finds, and of what
// was varied on purpose nearly all, with hardly anything beside it.
func TestTheSiftOnRealCompanies(t *testing.T) {
	known := realCompanies(t)
	themselves := allPairs(known)
	companies, origins, made := varied(rand.New(rand.NewPCG(31, 7)), known)
	found, s := sifted(companies)
	if slow := allPairs(companies); !slices.Equal(found, slow) || len(s.Crowds) > 0 || s.Full {
		t.Errorf("sifted %d pairs, each with each %d; crowds %+v", len(found), len(slow), s.Crowds)
	}
	beside := 0
	for _, p := range found {
		one, other := origins[p[0]], origins[p[1]]
		if one != other && !slices.Contains(themselves, [2]int{min(one, other), max(one, other)}) {
			beside++
			t.Logf("beside: %q and %q", companies[p[0]].Name, companies[p[1]].Name)
		}
	}
	got, all := 0, 0
	for kind, pairs := range made {
		hit := 0
		for _, p := range pairs {
			if slices.Contains(found, p) {
				hit++
			} else {
				t.Logf("missed, %s: %q and %q", kind, companies[p[0]].Name, companies[p[1]].Name)
			}
		}
		t.Logf("%s: %d of %d found", kind, hit, len(pairs))
		got, all = got+hit, all+len(pairs)
	}
	recall, precision := float64(got)/float64(all), 1-float64(beside)/float64(len(found))
	t.Logf("%d companies, %d of them varied: recall %.3f, precision %.3f; %d pairs among the real ones themselves", len(companies), all, recall, precision, len(themselves))
	if recall < 0.95 || precision < 0.98 {
		t.Errorf("recall %.3f must be at least 0.95, precision %.3f at least 0.98", recall, precision)
	}
}
