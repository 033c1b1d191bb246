package week

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"kaymak/internal/civil"
)

// hashOf is a fingerprint of everything a plan depends on, whatever the order it
// comes in. The old plan is left out: it is an answer, not a question.
func hashOf(in Input) string {
	head := record("kaymak week 1").date(&in.From).number(int64(in.Days)).text(string(in.Short)).date(in.Today)
	var blocks, away, taken, clients []string
	for _, b := range in.Blocks {
		blocks = append(blocks, string(record("b").date(&b.Date).number(int64(b.Start)).number(int64(b.Minutes)).text(b.Area).set(b.Operations).set(b.Kinds)))
	}
	for _, a := range in.Away {
		away = append(away, string(record("a").date(&a.Date).number(int64(a.From)).number(int64(a.To))))
	}
	for _, a := range in.Appointments {
		taken = append(taken, string(record("t").date(&a.Date).number(int64(a.Start)).number(int64(a.Minutes))))
	}
	for i := range in.Clients {
		clients = append(clients, string(in.Clients[i].record()))
	}
	h := sha256.New()
	h.Write(head)
	for _, list := range [][]string{blocks, away, taken, clients} {
		h.Write(canonical(nil).set(list))
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (c *Client) record() canonical {
	r := record("c").text(c.ID).text(c.Operation).number(int64(c.Minutes)).number(int64(c.IntervalDays)).date(c.Last).text(string(c.Class)).
		number(c.Value).number(int64(c.Weight)).date(c.Promise).date(c.Deadline).date(c.NeverBefore).text(c.Area).text(c.Kind).number(int64(c.Misses))
	if c.Locked != nil {
		r = r.date(&c.Locked.Date).number(int64(c.Locked.Start))
	}
	var hours []string
	for _, h := range c.Hours {
		hours = append(hours, string(record("h").number(int64(h.Weekday)).number(int64(h.From)).number(int64(h.To))))
	}
	return r.set(hours)
}

// canonical is a run of bytes in which no two inputs look alike: texts and lists
// carry their length, and a date that is not there differs from every date.
type canonical []byte

func record(kind string) canonical { return canonical(nil).text(kind) }

func (c canonical) number(n int64) canonical { return binary.AppendVarint(c, n) }

func (c canonical) text(s string) canonical { return append(c.number(int64(len(s))), s...) }

func (c canonical) date(d *civil.Date) canonical {
	if d == nil {
		return append(c, 0)
	}
	return append(c, 1).number(int64(*d))
}

// set writes texts whose order means nothing.
func (c canonical) set(texts []string) canonical {
	c = c.number(int64(len(texts)))
	for _, s := range slices.SortedFunc(slices.Values(texts), strings.Compare) {
		c = c.text(s)
	}
	return c
}
