package crm

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

	"kaymak/internal/fault"
)

// FieldAt is a field of a record under its name in the history: At points to it.
type FieldAt struct {
	Name string
	At   any
}

// Revert writes back what changes did, field by field, where a field still has
// the value that its change gave it. Otherwise nothing is written, and the error
// is a Conflict with code "history.changed_since" that names the fields; a field
// that is not among those given cannot be taken back ("history.final").
func Revert(record []FieldAt, changes []Change) error {
	conflict := fault.New(fault.Conflict, "history.changed_since", "What you want to undo was changed again since.")
	for _, c := range changes {
		at := slices.IndexFunc(record, func(f FieldAt) bool { return f.Name == c.Field })
		if at < 0 {
			return fault.New(fault.Conflict, "history.final", "This change cannot be taken back.").With("field", c.Field)
		}
		same, err := holds(record[at].At, c.After)
		if err != nil {
			return err
		}
		if !same {
			conflict.Fields = append(conflict.Fields, fault.Field{Path: c.Field, Code: "history.changed_since", Detail: "was changed again since"})
		}
	}
	if len(conflict.Fields) > 0 {
		return conflict
	}
	for _, c := range changes {
		at := slices.IndexFunc(record, func(f FieldAt) bool { return f.Name == c.Field })
		if err := put(record[at].At, c.Before); err != nil {
			return err
		}
	}
	return nil
}

// holds tells whether what at points to is what the history says. The history
// leaves empty values out, so nothing stands for them.
func holds(at, said any) (bool, error) {
	other := reflect.New(reflect.TypeOf(at).Elem())
	if err := put(other.Interface(), said); err != nil {
		return false, err
	}
	is, err := json.Marshal(at)
	if err != nil {
		return false, fault.Wrap(err, "reading a record")
	}
	was, err := json.Marshal(other.Interface())
	return bytes.Equal(is, was), fault.Wrap(err, "reading history")
}

// put writes a value of the history to what at points to.
func put(at, said any) error {
	target := reflect.ValueOf(at).Elem()
	if said == nil || said == "" {
		target.SetZero()
		return nil
	}
	text, err := json.Marshal(said)
	if err != nil {
		return fault.Wrap(err, "reading history")
	}
	target.SetZero()
	return fault.Wrap(json.Unmarshal(text, at), "reading history")
}
