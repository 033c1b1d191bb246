package fault

import (
	"errors"
	"fmt"
	"io"
	"testing"
)

func TestKindsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for k := Internal; k <= Unavailable; k++ {
		if name := k.String(); name == "" || seen[name] {
			t.Errorf("kind %d is called %q", k, name)
		}
		seen[k.String()] = true
	}
	if got := Kind(200).String(); got != "kind(200)" {
		t.Errorf("an unknown kind is called %q", got)
	}
}

func TestAnUnclassifiedErrorIsInternal(t *testing.T) {
	if KindOf(io.EOF) != Internal || CodeOf(io.EOF) != "internal" {
		t.Error("io.EOF must count as internal")
	}
	if Is(nil, Internal) {
		t.Error("no error is of no kind")
	}
}

func TestClassSurvivesWrapping(t *testing.T) {
	missing := New(NotFound, "company.not_found", "There is no such company.")
	for name, err := range map[string]error{
		"itself":      missing,
		"fmt":         fmt.Errorf("loading: %w", missing),
		"Wrap":        Wrap(missing, "loading"),
		"fmt in Wrap": Wrap(fmt.Errorf("loading: %w", missing), "saving"),
	} {
		if !Is(err, NotFound) || CodeOf(err) != "company.not_found" {
			t.Errorf("%s: %s %s", name, KindOf(err), CodeOf(err))
		}
	}
}

func TestWrapHidesTheCauseFromTheMessage(t *testing.T) {
	err := Wrap(io.ErrUnexpectedEOF, "reading the page")
	e, ok := As(err)
	if !ok || e.Kind != Internal || e.Code != "internal" {
		t.Fatalf("%#v", err)
	}
	if e.Message != "Something went wrong on our side." {
		t.Errorf("message %q tells too much", e.Message)
	}
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error("the log has lost the cause")
	}
	if Wrap(nil, "nothing") != nil {
		t.Error("no cause, no error")
	}
}

func TestWithAndBecauseLeaveTheOriginalAlone(t *testing.T) {
	plain := Newf(Invalid, "payment.amount", "%q is not an amount.", "x")
	full := plain.With("value", "x").With("line", "7").Because(io.EOF)
	if plain.Params != nil || plain.Unwrap() != nil {
		t.Errorf("the original changed: %+v", plain)
	}
	if full.Params["value"] != "x" || full.Params["line"] != "7" || !errors.Is(full, io.EOF) {
		t.Errorf("%+v", full)
	}
	if got, want := full.Error(), `"x" is not an amount.: EOF`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFieldsCollectEverything(t *testing.T) {
	var fields Fields
	if fields.Err() != nil {
		t.Fatal("nothing was noted")
	}
	fields.Add("cuts[0]", "abc.cut", "Too small.")
	fields.AddWith("boundary", "abc.boundary", "Unknown.", Params{"value": "?"})
	err := fields.Err()
	e, ok := As(err)
	if !ok || e.Kind != Invalid || len(e.Fields) != 2 || e.Fields[1].Params["value"] != "?" {
		t.Fatalf("%#v", err)
	}
	if got, want := err.Error(), "Some values need mending.; cuts[0]: Too small.; boundary: Unknown."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
