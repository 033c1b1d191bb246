// Package fault is the one error language of Kaymak.
//
// An Error has a Kind (what sort of failure, which the edge maps to an HTTP
// status or an exit code), a stable Code that is translated into the reader's
// language, parameters for that translation, and, for bad input, the fields
// that must be mended. The message is English and safe to show; an internal
// cause is kept apart and reaches only the log.
//
// Errors are made where a rule lives: in crm, plan, access, exchange and store.
package fault

import (
	"errors"
	"fmt"
	"maps"
)

// Kind says what sort of failure an error is.
type Kind uint8

// The kinds. Internal is the zero value, so that an unclassified error is never
// taken for the caller's mistake.
const (
	Internal Kind = iota
	Invalid
	Unauthenticated
	Forbidden
	NotFound
	Conflict
	Stale
	Limit
	Unavailable
)

var kindNames = [...]string{"internal", "invalid", "unauthenticated", "forbidden", "not_found", "conflict", "stale", "limit", "unavailable"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// Params are the values a translated message mentions: "Column {{column}} …".
type Params map[string]string

// Field is one place in the caller's input that must be mended.
type Field struct {
	Path   string // where: "cuts[1]", "person.selling_share"
	Code   string // stable, translated
	Detail string // English, safe to show
	Params Params
}

// Error is a classified failure. Create it with New, Wrap or one of the
// shorthands; read it with As, KindOf or CodeOf.
type Error struct {
	Kind    Kind
	Code    string // "<noun>.<problem>", for example "company.not_found"
	Message string // English, safe to show
	Params  Params
	Fields  []Field
	cause   error
}

// New makes an error of the kind with a stable code and a safe message.
func New(kind Kind, code, message string) *Error {
	return &Error{Kind: kind, Code: code, Message: message}
}

// Newf is New with a formatted message.
func Newf(kind Kind, code, format string, args ...any) *Error {
	return New(kind, code, fmt.Sprintf(format, args...))
}

// Wrap makes an Internal error of an unexpected cause. doing says what was
// being done. A cause that is classified already keeps its class.
func Wrap(cause error, doing string) error {
	if cause == nil {
		return nil
	}
	if e, ok := As(cause); ok {
		return e
	}
	return &Error{Kind: Internal, Code: "internal", Message: "Something went wrong on our side.", cause: fmt.Errorf("%s: %w", doing, cause)}
}

// With returns a copy that carries one more translation parameter.
func (e *Error) With(name, value string) *Error {
	c := *e
	c.Params = maps.Clone(e.Params)
	if c.Params == nil {
		c.Params = Params{}
	}
	c.Params[name] = value
	return &c
}

// Because returns a copy that keeps cause for the log.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

func (e *Error) Error() string {
	s := e.Message
	for _, f := range e.Fields {
		s += fmt.Sprintf("; %s: %s", f.Path, f.Detail)
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

// Unwrap gives the internal cause, if any.
func (e *Error) Unwrap() error { return e.cause }

// As finds the classified error in err's chain.
func As(err error) (*Error, bool) {
	var e *Error
	ok := errors.As(err, &e)
	return e, ok
}

// KindOf gives the kind of err; Internal when it is not classified.
func KindOf(err error) Kind {
	if e, ok := As(err); ok {
		return e.Kind
	}
	return Internal
}

// CodeOf gives the code of err; "internal" when it is not classified.
func CodeOf(err error) string {
	if e, ok := As(err); ok {
		return e.Code
	}
	return "internal"
}

// Is tells whether err is of the kind.
func Is(err error, kind Kind) bool { return err != nil && KindOf(err) == kind }

// Fields collects the faults of one input, so that the user sees all of them
// at once. The zero value is ready to use.
type Fields struct{ list []Field }

// Add notes one fault.
func (f *Fields) Add(path, code, detail string) {
	f.list = append(f.list, Field{Path: path, Code: code, Detail: detail})
}

// AddWith notes one fault with translation parameters.
func (f *Fields) AddWith(path, code, detail string, params Params) {
	f.list = append(f.list, Field{Path: path, Code: code, Detail: detail, Params: params})
}

// Err is nil when nothing was noted, else one Invalid error with every field.
func (f *Fields) Err() error {
	if len(f.list) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Code: "invalid", Message: "Some values need mending.", Fields: f.list}
}
