package crm

import (
	"slices"
	"strings"
	"testing"
)

func TestMentions(t *testing.T) {
	ann, bob := ID{1}, ID{2}
	text := Mention(bob) + " and " + Mention(ann) + ", " + Mention(bob) + " <@nobody> @Ann"
	if got := Mentions(text); !slices.Equal(got, []ID{bob, ann}) {
		t.Errorf("%v", got)
	}
	if got, want := WithNames(text, map[ID]string{bob: "Bob"}), "@Bob and @…, @Bob <@nobody> @Ann"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if key := NoteSearchKey(Note{Text: "Ask " + Mention(ann) + " about Ёлки"}); key != "ask about елки\nask about elki" {
		t.Errorf("%q", key)
	}
	many := ""
	for i := range byte(51) {
		many += Mention(ID{9, i})
	}
	if _, err := CheckNote(Note{Text: many}); err == nil {
		t.Error("a note names everybody")
	}
}

func TestExcerpts(t *testing.T) {
	long := strings.Repeat("before ", 30) + "the Ёлки stand " + strings.Repeat("after ", 30)
	for _, c := range []struct{ text, term, want string }{
		{"short\n\n text", "x", "short text"},
		{long, "елки", "…" + strings.Repeat("before ", 5) + "the Ёлки stand " + strings.Repeat("after ", 14) + "after…"},
		{long, "nowhere", strings.TrimSpace(long[:140]) + "…"},
		{long[:200] + "end", "end", "…" + strings.TrimSpace((long[:200] + "end")[63:])},
	} {
		if got := Excerpt(c.text, c.term); got != c.want {
			t.Errorf("Excerpt(…, %q) = %q, want %q", c.term, got, c.want)
		}
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add(strings.Repeat("İx ", 90), "x")
	f.Add(strings.Repeat("ẞё", 90), "е")
	f.Fuzz(func(t *testing.T, text, term string) {
		if n := len([]rune(Excerpt(text, Fold(term)))); n > excerptLength+2 {
			t.Errorf("%d characters", n)
		}
		WithNames(text, nil)
		Mentions(text)
	})
}
