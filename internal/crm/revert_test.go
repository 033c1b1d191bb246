package crm_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// thing has a field of every sort that records have.
type thing struct {
	Name   string
	Owner  crm.ID
	People []crm.ID
	Amount int64
	Share  *int64
	On     civil.Date
	Yes    bool
}

func (v *thing) fields() []crm.FieldAt {
	return []crm.FieldAt{{Name: "name", At: &v.Name}, {Name: "owner", At: &v.Owner}, {Name: "people", At: &v.People}, {Name: "amount", At: &v.Amount}, {Name: "share", At: &v.Share}, {Name: "on", At: &v.On}, {Name: "yes", At: &v.Yes}}
}

func aThing(t *rapid.T, label string) thing {
	ids := rapid.SampledFrom([]crm.ID{{}, {1}, {2}})
	v := thing{
		Name: rapid.SampledFrom([]string{"", "a", "ё \"x\""}).Draw(t, label+" name"), Owner: ids.Draw(t, label+" owner"),
		Amount: rapid.SampledFrom([]int64{0, -5, 1 << 53, 9_007_199_254_740_993}).Draw(t, label+" amount"), On: civil.Date(rapid.SampledFrom([]int{0, 20000}).Draw(t, label+" on")), Yes: rapid.Bool().Draw(t, label+" yes"),
	}
	if rapid.Bool().Draw(t, label+" people") {
		v.People = []crm.ID{ids.Draw(t, label+" first"), {7}}
	}
	if rapid.Bool().Draw(t, label+" share") {
		n := int64(rapid.SampledFrom([]int{0, 3}).Draw(t, label+" n"))
		v.Share = &n
	}
	return v
}

// changesBetween are written and read as the history does it: through JSON.
func changesBetween(t *rapid.T, before, after thing) []crm.Change {
	var list []crm.Change
	was, is := before.fields(), after.fields()
	for i := range was {
		a, _ := json.Marshal(was[i].At)
		b, _ := json.Marshal(is[i].At)
		if string(a) == string(b) {
			continue
		}
		list = append(list, crm.Change{Field: was[i].Name, Before: json.RawMessage(a), After: json.RawMessage(b)})
	}
	text, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	if list, err = crm.ReadChanges(text); err != nil {
		t.Fatal(err)
	}
	return list
}

// Whatever an edit did, reverting it gives back what was before it, other fields
// untouched; reverting twice does not go unnoticed.
func TestRevertingAnEditGivesBackWhatWasBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := aThing(t, "before"), aThing(t, "after")
		changes := changesBetween(t, before, after)
		now := after
		if err := crm.Revert(now.fields(), changes); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, now); diff != "" {
			t.Fatal(diff)
		}
		if len(changes) == 0 {
			return
		}
		again := now
		if err := crm.Revert(again.fields(), changes); !fault.Is(err, fault.Conflict) {
			t.Fatalf("a second time: %v", err)
		}
		if diff := cmp.Diff(now, again); diff != "" {
			t.Fatalf("a refusal wrote something: %s", diff)
		}
	})
}

func TestWhatChangedSinceIsNamedAndKept(t *testing.T) {
	v := thing{Name: "newer", Amount: 2}
	err := crm.Revert(v.fields(), []crm.Change{{Field: "amount", Before: 1.0, After: 2.0}, {Field: "name", Before: "old", After: "new"}})
	e, ok := fault.As(err)
	if !ok || e.Code != "history.changed_since" || len(e.Fields) != 1 || e.Fields[0].Path != "name" {
		t.Fatalf("got %#v", err)
	}
	if v.Amount != 2 {
		t.Error("half of the change was taken back")
	}
	if err := crm.Revert(v.fields(), []crm.Change{{Field: "rank", After: 1.0}}); fault.CodeOf(err) != "history.final" {
		t.Errorf("a field nobody edits: %v", err)
	}
}
