package cli

import (
	"io"
	"os"
	"strings"

	"kaymak/internal/fault"
)

// readPlan opens a file of a plan; - is standard input. Faults of its shape are
// gathered, so that those of its meaning can be told together with them.
func readPlan[P any](path string, in io.Reader, read func(io.Reader) (P, error)) (P, *planFaults, error) {
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			var none P
			return none, nil, fault.Newf(fault.Invalid, "planfile.unreadable", "%s cannot be read", path).Because(err)
		}
		defer file.Close()
		in = file
	}
	plan, err := read(in)
	faults := &planFaults{}
	if !faults.take(err) {
		return plan, nil, err
	}
	return plan, faults, nil
}

// planFaults gathers the fields of several errors. A fault of a whole whose
// part is faulty, or of a part whose whole is, tells nothing new.
type planFaults struct{ list []fault.Field }

// take notes the fields of an error; false when the error has none to note.
func (f *planFaults) take(err error) bool {
	if err == nil {
		return true
	}
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return false
	}
	known := f.list
	for _, field := range e.Fields {
		if !told(known, field.Path) {
			f.list = append(f.list, field)
		}
	}
	return true
}

// told tells whether the place is mentioned already. A faulty calendar leaves no
// hours, which then need no mention of their own.
func told(known []fault.Field, path string) bool {
	for _, k := range known {
		if path == "person.hours_per_year" && within(k.Path, "person.calendar") {
			return true
		}
		if within(path, k.Path) || within(k.Path, path) {
			return true
		}
	}
	return false
}

// within tells whether a path is the whole's or lies inside it.
func within(path, whole string) bool {
	rest, found := strings.CutPrefix(path, whole)
	return found && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// join gives everything noted and the fields of err as one error.
func (f *planFaults) join(err error) error {
	if !f.take(err) {
		return err
	}
	var all fault.Fields
	for _, field := range f.list {
		all.AddWith(field.Path, field.Code, field.Detail, field.Params)
	}
	return all.Err()
}
