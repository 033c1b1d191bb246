package abc

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/fault"
)

func TestGroupsAsText(t *testing.T) {
	type card struct {
		Group     Group
		Stability Stability
	}
	for _, want := range []card{{A, X}, {B, Y}, {C, Z}, {Zero, 0}, {Net, 0}, {0, 0}} {
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got card
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestGroupsThatAreNone(t *testing.T) {
	for _, s := range []string{"a", "D", "AB", " ", "А"} { // the last is Cyrillic
		if _, err := ParseGroup(s); fault.CodeOf(err) != "abc.group" {
			t.Errorf("%q: %v", s, err)
		}
		if err := new(Stability).UnmarshalText([]byte(s)); fault.CodeOf(err) != "abc.stability" {
			t.Errorf("stability %q: %v", s, err)
		}
	}
}

func FuzzParseGroup(f *testing.F) {
	f.Add("A")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		if g, err := ParseGroup(s); err == nil && g.String() != s {
			t.Fatalf("%q became %q", s, g)
		}
	})
}
