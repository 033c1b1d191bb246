package table

import (
	"strings"
	"unicode"
)

// NormaliseName makes column names comparable: "CustomerID", "customer_id" and
// "Customer ID" all become "customer id"; ё becomes е; a currency after a comma
// or in brackets is dropped ("Сумма, руб." becomes "сумма").
func NormaliseName(name string) string {
	words := nameWords(name)
	for len(words) > 1 {
		if _, money := CurrencyOf(words[len(words)-1]); !money {
			break
		}
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// nameCurrency is the currency that ends a column's name: "Сумма, руб.".
func nameCurrency(name string) string {
	words := nameWords(name)
	if len(words) < 2 {
		return ""
	}
	code, _ := CurrencyOf(words[len(words)-1])
	return code
}

func nameWords(name string) []string {
	var words []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case unicode.Is(unicode.Sc, r):
			flush()
			words = append(words, string(r))
			continue
		case r == '№':
			flush()
			words = append(words, "номер")
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush()
			continue
		case unicode.IsUpper(r) && i > 0 && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsUpper(runes[i-1]) && unicode.IsLower(runes[i+1])):
			flush()
		}
		if r = unicode.ToLower(r); r == 'ё' {
			r = 'е'
		}
		word.WriteRune(r)
	}
	flush()
	return dedupe(words)
}

// dedupe drops a word that repeats the one before: headers of several rows
// often say everything twice.
func dedupe(words []string) []string {
	kept := words[:0]
	for i, w := range words {
		if i == 0 || w != kept[len(kept)-1] {
			kept = append(kept, w)
		}
	}
	return kept
}
