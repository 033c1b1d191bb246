package crm_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
)

func TestPartingGivesBackWhatNobodyChangedSince(t *testing.T) {
	before := crm.Company{Name: "Kept", City: "Sofia", Phone: "1", Tags: []int64{1}, Status: crm.Client}
	after := crm.Company{Name: "Kept & Co", City: "Varna", Phone: "1", Tags: []int64{1, 2}, Status: crm.Client}
	now := after
	now.City, now.Phone, now.Version = "Plovdiv", "3", 7
	got, stayed := crm.Part(crm.Merge{Before: before, After: after}, now)
	want := crm.Company{Name: "Kept", City: "Plovdiv", Phone: "3", Tags: []int64{1}, Status: crm.Client, Version: 7}
	if diff := cmp.Diff(want, got); diff != "" || !slices.Equal(stayed, []string{"city"}) {
		t.Errorf("stayed %v, (-want +got):\n%s", stayed, diff)
	}
}

// Whatever people edit of a company comes back: a field added to Company and
// forgotten here fails.
func TestPartingForgetsNoField(t *testing.T) {
	notEdited := []string{"ID", "ImportID", "CreatedAt", "UpdatedAt", "Version", "Standing", "Effort"}
	kind := reflect.TypeOf(crm.Company{})
	for i := range kind.NumField() {
		name := kind.Field(i).Name
		if slices.Contains(notEdited, name) {
			continue
		}
		before := crm.Company{}
		field := reflect.ValueOf(&before).Elem().Field(i)
		switch field.Kind() {
		case reflect.String:
			field.SetString("was")
		case reflect.Array:
			field.Set(reflect.ValueOf(crm.ID{1}))
		case reflect.Slice:
			field.Set(reflect.MakeSlice(field.Type(), 1, 1))
		case reflect.Map:
			field.Set(reflect.ValueOf(map[string]string{"a": "b"}))
		default:
			t.Fatalf("%s is of a kind that this test does not know", name)
		}
		if got, _ := crm.Part(crm.Merge{Before: before}, crm.Company{}); !reflect.DeepEqual(got, before) {
			t.Errorf("%s does not come back", name)
		}
	}
}

func TestTogetherStandsInTheBetterGroup(t *testing.T) {
	a, b := crm.Standing{Group: crm.GroupC, Value: 100, Actual: 10}, crm.Standing{Group: crm.GroupB, Value: 250, Actual: 25}
	if got := crm.Together(a, b); got.Group != crm.GroupB || got.Value != 350 || got.Actual != 35 {
		t.Errorf("got %+v", got)
	}
	if got := crm.Together(crm.Standing{Group: crm.GroupNone}, crm.Standing{Group: crm.GroupNet}); got.Group != crm.GroupNet {
		t.Errorf("got %+v", got)
	}
}
