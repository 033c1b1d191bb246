package store

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// position is where a row stands in an order.
type position struct {
	Number int64
	Text   string
	ID     ID
}

func (p position) key(f Field) any {
	if f.textual() {
		return p.Text
	}
	return p.Number
}

// into is where a row's value of the field is read to.
func (p *position) into(f Field) any {
	if f.textual() {
		return &p.Text
	}
	return &p.Number
}

func (p position) compare(q position) int {
	return cmp.Or(cmp.Compare(p.Number, q.Number), cmp.Compare(p.Text, q.Text), bytes.Compare(p.ID[:], q.ID[:]))
}

// cursorShape is what a cursor says; it is opaque to callers.
type cursorShape struct {
	Sort   string `json:"s"`
	Desc   bool   `json:"d,omitempty"`
	Number int64  `json:"n,omitempty"`
	Text   string `json:"t,omitempty"`
	ID     crm.ID `json:"i"`
}

// writeCursor makes the cursor of the page that begins after p.
func writeCursor(sort Field, desc bool, p position) string {
	b, err := json.Marshal(cursorShape{sort.Name, desc, p.Number, p.Text, crm.ID(p.ID)})
	if err != nil {
		panic(err) // numbers, texts and an id can always be written
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// readCursor demands a cursor of the same order.
func readCursor(sort Field, desc bool, text string) (*position, error) {
	var c cursorShape
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	if err != nil || c.Sort != sort.Name || c.Desc != desc || c.ID.IsZero() || strings.ContainsRune(c.Text, 0) {
		var faults fault.Fields
		faults.Add("after", "cursor.invalid", "is not the cursor of a page in this order")
		return nil, faults.Err()
	}
	return &position{c.Number, c.Text, ID(c.ID)}, nil
}
