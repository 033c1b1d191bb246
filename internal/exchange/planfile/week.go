package planfile

import (
	"fmt"
	"io"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"kaymak/internal/civil"
)

// Week is a week plan in the file's order:
//
//	from: 2026-11-23
//	days: 10                       # calendar days
//	blocks: [{weekday: mon, start: "09:00", minutes: 120, operations: [call]}]
//	clients: [{name: a, operation: call, minutes: 12, interval_days: 10, last: 2026-11-10, potential: A, value: 100}]
//
// A client may also have promise and never_before, both dates; last: never is a
// client nobody has spoken to yet.
type Week struct {
	From    civil.Date
	Days    float64
	Blocks  []WeekBlock
	Clients []WeekClient
}

// WeekBlock is a block of every week.
type WeekBlock struct {
	Weekday    time.Weekday
	Start      civil.ClockTime
	Minutes    float64
	Operations []string
}

// WeekClient is a client and what it is due for.
type WeekClient struct {
	Name         string
	Operation    string
	Minutes      float64
	IntervalDays float64
	Last         *civil.Date // nil: never
	Potential    string
	Value        float64
	Promise      *civil.Date
	NeverBefore  *civil.Date
}

// ReadWeek reads a week plan, with the errors of Read.
func ReadWeek(r io.Reader) (Week, error) {
	root, err := decode(r)
	if err != nil {
		return Week{}, err
	}
	var w walker
	plan := w.week(root)
	return plan, w.faults.Err()
}

func (w *walker) week(root *yaml.Node) Week {
	top := w.object(root, "", "from", "days", "blocks", "clients")
	plan := Week{From: w.date(w.required(top, "from")), Days: w.whole(w.required(top, "days"))}
	for _, item := range w.items(w.required(top, "blocks")) {
		plan.Blocks = append(plan.Blocks, w.weekBlock(item))
	}
	for _, item := range w.items(w.required(top, "clients")) {
		plan.Clients = append(plan.Clients, w.weekClient(item))
	}
	return plan
}

func (w *walker) weekBlock(item field) WeekBlock {
	body := w.object(item.value, item.path, "weekday", "start", "minutes", "operations")
	block := WeekBlock{
		Weekday: w.weekday(w.required(body, "weekday")),
		Start:   w.clock(w.required(body, "start")),
		Minutes: w.whole(w.required(body, "minutes")),
	}
	for _, operation := range w.items(w.required(body, "operations")) {
		block.Operations = append(block.Operations, w.text(operation))
	}
	return block
}

func (w *walker) weekClient(item field) WeekClient {
	body := w.object(item.value, item.path, "name", "operation", "minutes", "interval_days", "last", "potential", "value", "promise", "never_before")
	return WeekClient{
		Name:         w.text(w.required(body, "name")),
		Operation:    w.text(w.required(body, "operation")),
		Minutes:      w.whole(w.required(body, "minutes")),
		IntervalDays: w.whole(w.required(body, "interval_days")),
		Last:         w.dateOrNever(w.required(body, "last")),
		Potential:    w.text(w.required(body, "potential")),
		Value:        w.number(w.required(body, "value")),
		Promise:      w.dateIfAny(body.field("promise")),
		NeverBefore:  w.dateIfAny(body.field("never_before")),
	}
}

// date reads a calendar date, quoted or not.
func (w *walker) date(f field) civil.Date {
	if f.value == nil {
		return 0
	}
	value, ok := word(f)
	d, err := civil.ParseDate(value)
	if !ok || err != nil {
		w.note(f.path, "planfile.not_a_date", fmt.Sprintf("must be a date like 2026-11-23, not %q", shorten(value)))
	}
	return d
}

func (w *walker) dateIfAny(f field) *civil.Date {
	if f.value == nil {
		return nil
	}
	d := w.date(f)
	return &d
}

func (w *walker) dateOrNever(f field) *civil.Date {
	if value, ok := word(f); ok && value == "never" {
		return nil
	}
	return w.dateIfAny(f)
}

func (w *walker) clock(f field) civil.ClockTime {
	if f.value == nil {
		return 0
	}
	value, ok := word(f)
	c, err := civil.ParseClock(value)
	if !ok || err != nil {
		w.note(f.path, "planfile.not_a_time", fmt.Sprintf("must be a time like \"09:30\", not %q", shorten(value)))
	}
	return c
}

func (w *walker) weekday(f field) time.Weekday {
	if f.value == nil {
		return 0
	}
	value, ok := word(f)
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); ok && (strings.EqualFold(value, name[:3]) || strings.EqualFold(value, name)) {
			return d
		}
	}
	w.note(f.path, "planfile.not_a_weekday", fmt.Sprintf("must be one of mon, tue, wed, thu, fri, sat, sun, not %q", shorten(value)))
	return 0
}

// word is the text of a plain value, whatever YAML takes it for.
func word(f field) (string, bool) {
	node := resolve(f.value)
	if node == nil || node.Kind != yaml.ScalarNode {
		return "", false
	}
	return strings.TrimSpace(node.Value), true
}
