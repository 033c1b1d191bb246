package crm

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A text names a person by id, "<@" and the id and ">": whoever is called
// otherwise one day is called so in old notes too.
var mention = regexp.MustCompile(`<@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>`)

// maxMentions bounds the people that one text names.
const maxMentions = 50

// Mention is a person's place in a text.
func Mention(person ID) string { return "<@" + person.String() + ">" }

// Mentions are the people that a text names, each once, in the order of the text.
func Mentions(text string) []ID {
	var people []ID
	for _, m := range mention.FindAllStringSubmatch(text, -1) {
		if id, err := ParseID(m[1]); err == nil && !slices.Contains(people, id) {
			people = append(people, id)
		}
	}
	return people
}

// WithNames is the text as people read it. Whoever has no name there is nobody.
func WithNames(text string, names map[ID]string) string {
	return mention.ReplaceAllStringFunc(text, func(m string) string {
		id, err := ParseID(m[2 : len(m)-1])
		if err != nil || names[id] == "" {
			return "@…"
		}
		return "@" + names[id]
	})
}

// NoteSearchKey holds everything by which a note may be looked up.
func NoteSearchKey(n Note) string {
	return textKey(mention.ReplaceAllString(n.Text, " "))
}

// textKey is a text as searches see it, with its skeleton where that tells more.
func textKey(text string) string {
	key := strings.Join(words(text), " ")
	if s := otherSkeleton(key); s != "" {
		key += "\n" + s
	}
	return key
}

// Excerpts are so long, in characters; so much of it stands before what was found.
const excerptLength, excerptBefore = 140, 40

// Excerpt is the piece of a text around the first of the folded words that it
// has, or its beginning. Gaps in the text become single blanks.
func Excerpt(text string, term string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= excerptLength {
		return string(runes)
	}
	folded := []rune(Fold(string(runes)))
	from := 0
	for _, word := range strings.Fields(term) {
		if at := strings.Index(string(folded), word); at >= 0 && len(folded) == len(runes) {
			from = max(0, utf8.RuneCountInString(string(folded)[:at])-excerptBefore)
			break
		}
	}
	from = min(from, len(runes)-excerptLength)
	piece := strings.TrimSpace(string(runes[from : from+excerptLength]))
	if from > 0 {
		piece = "…" + piece
	}
	if from+excerptLength < len(runes) {
		piece += "…"
	}
	return piece
}
