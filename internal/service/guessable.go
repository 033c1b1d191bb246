package service

import (
	"strings"
	"sync"
	"unicode"

	"github.com/trustelem/zxcvbn/frequency"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// checkPassword checks a password somebody chose: how long it is, and whether a
// guesser would try it among the first. Nothing else is demanded of it.
func checkPassword(password string, u crm.User, workspace string) error {
	if err := crm.CheckPassword(password); err != nil {
		return err
	}
	local, _, _ := strings.Cut(u.Email, "@")
	about := strings.Fields(u.Name + " " + workspace + " " + local + " kaymak каймак")
	if guessable(password, about) {
		var f fault.Fields
		f.Add("password", "user.password_guessable", "is among the first that anybody would guess")
		return f.Err()
	}
	return nil
}

// breached are the passwords found most often in what was stolen elsewhere. They
// are read when the first password is chosen, not when the program starts.
var breached = sync.OnceValue(func() map[string]bool {
	list := frequency.FrequencyLists["passwords"]
	words := make(map[string]bool, len(list))
	for _, word := range list {
		words[strings.ToLower(word)] = true
	}
	return words
})

// decoration is how many digits and signs around a common word do not make it
// uncommon.
const decoration = 8

// guessable tells whether a password is a common one, a word about the person, or
// one of these with the usual disguises: capitals, digits for letters, digits and
// signs around it, the other keyboard layout; or whether it only repeats or counts.
func guessable(password string, about []string) bool {
	lower := strings.ToLower(password)
	if monotonous(lower) {
		return true
	}
	known := map[string]bool{}
	for _, word := range about {
		known[strings.ToLower(word)] = true
	}
	common := func(word string) bool { return known[word] || breached()[word] }
	for _, form := range []string{lower, undisguised(lower), latinKeys(lower), undisguised(latinKeys(lower))} {
		if common(form) || common(strings.ReplaceAll(form, " ", "")) {
			return true
		}
		word := strings.TrimFunc(form, func(r rune) bool { return !unicode.IsLetter(r) })
		if word != "" && len([]rune(form))-len([]rune(word)) <= decoration && common(word) {
			return true
		}
	}
	return false
}

// monotonous tells whether a text repeats up to four characters over and over, or
// counts up or down.
func monotonous(text string) bool {
	runes := []rune(text)
	for period := 1; period <= 4; period++ {
		repeats := true
		for i := period; i < len(runes) && repeats; i++ {
			repeats = runes[i] == runes[i-period]
		}
		if repeats {
			return true
		}
	}
	for _, step := range []rune{1, -1} {
		counts := true
		for i := 1; i < len(runes) && counts; i++ {
			next := runes[i-1] + step
			counts = runes[i] == next || runes[i-1] == '9' && runes[i] == '0' || runes[i-1] == '0' && runes[i] == '9'
		}
		if counts {
			return true
		}
	}
	return false
}

var undisguise = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i")

func undisguised(text string) string { return undisguise.Replace(text) }

// latinKeys is what the keys of a Russian text say on the Latin layout.
func latinKeys(text string) string {
	const russian, latin = "йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."
	keys := []rune(latin)
	return strings.Map(func(r rune) rune {
		if at := strings.IndexRune(russian, r); at >= 0 {
			return keys[len([]rune(russian[:at]))]
		}
		return r
	}, text)
}
