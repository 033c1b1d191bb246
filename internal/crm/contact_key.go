package crm

import (
	"slices"
	"strings"
)

// ContactKey is the normalised name by which the same person is recognised,
// whichever name was written first.
func ContactKey(c Contact) string {
	all := words(c.Name())
	slices.Sort(all)
	return strings.Join(all, " ")
}

// ContactSortKey orders people by family name, as an address book does.
func ContactSortKey(c Contact) string {
	return strings.Join(words(c.FamilyName+" "+c.GivenName+" "+c.MiddleName), " ")
}

// ContactSearchKey holds everything by which a user may look a person up: the
// name, its skeleton, numbers, addresses.
func ContactSearchKey(c Contact) string {
	name := strings.Join(words(c.Name()), " ")
	parts := []string{name, otherSkeleton(name), strings.Join(words(c.ExternalID), " ")}
	for _, p := range c.Phones {
		digits := Digits(p.E164)
		parts = append(parts, digits)
		if typed := Digits(p.Typed); !strings.Contains(digits, typed) {
			parts = append(parts, typed)
		}
	}
	for _, e := range c.Emails {
		parts = append(parts, e.Key())
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "\n")
}

// patronymicEndings tell which word of a Russian name is which.
var patronymicEndings = []string{"вич", "вна", "ична", "ильич", "кузьмич", "лукич", "фомич"}

func patronymic(word string) bool {
	lower := strings.ToLower(word)
	return len([]rune(lower)) > 4 && slices.ContainsFunc(patronymicEndings, func(e string) bool { return strings.HasSuffix(lower, e) })
}

// SplitName takes a full name apart: "Anna Ivanova", "Ivanova, Anna",
// "Иванова Анна Петровна" and "Анна Петровна Иванова" alike.
func SplitName(full string) (given, middle, family string) {
	if before, after, ok := strings.Cut(full, ","); ok {
		rest := strings.Fields(after)
		if len(rest) > 1 {
			middle = strings.Join(rest[1:], " ")
		}
		if len(rest) > 0 {
			given = rest[0]
		}
		return given, middle, strings.TrimSpace(before)
	}
	all := strings.Fields(full)
	switch n := len(all); {
	case n == 0:
		return "", "", ""
	case n == 1:
		return all[0], "", ""
	case n == 3 && patronymic(all[2]) && !patronymic(all[1]):
		return all[1], all[2], all[0]
	case n == 2 && patronymic(all[1]) && strings.HasSuffix(strings.ToLower(all[1]), "вна"):
		return all[0], all[1], ""
	case n == 2:
		return all[0], "", all[1]
	}
	return all[0], strings.Join(all[1:len(all)-1], " "), all[len(all)-1]
}
