package store

import (
	"context"
	"strings"

	"kaymak/internal/crm"
)

// Notes and tasks are found by their words. A note is found by whoever sees the
// record it hangs on, a task by whoever sees the task.

// TextSeek is what the box looks for in texts.
type TextSeek struct {
	Term      string // folded
	Companies crm.Reach
	Contacts  crm.Reach
	Deals     crm.Reach
	Tasks     crm.Reach
	Limit     int
}

// textDepth is how many matches are looked at where everything may be found, and
// where only some of it may be.
const textDepth, textDepthWithin = 400, 4000

// of is a condition on columns that name the owners of a row.
func (w *wording) of(r crm.Reach, columns ...string) {
	if r.All {
		w.add("1 = 1")
		return
	}
	w.add("(1 = 0")
	if len(r.People) > 0 {
		list, people := idList(r.People)
		for _, column := range columns {
			w.add(" OR "+column+" IN ("+list+")", people...)
		}
	}
	w.add(")")
}

// found are the conditions that a row of a table of texts, called k, has every
// word; false where all words are too short to be looked up.
func (w *wording) found(tx *Tx, table, term string, all bool) bool {
	if long, _ := wordsByLength(term); len(long) == 0 {
		return false
	}
	depth := textDepthWithin
	if all {
		depth = textDepth
	}
	for i, c := range tx.engine.fragments(table, "k", term, depth) {
		if i > 0 {
			w.add(" AND ")
		}
		w.add(c.text, c.args...)
	}
	return true
}

// SeekNotes gives the newest notes that have the words, each with the record it
// hangs on as title.
func SeekNotes(ctx context.Context, tx *Tx, q TextSeek) ([]crm.Finding, error) {
	const contactName = "o.given_name || ' ' || o.middle_name || ' ' || o.family_name"
	var w wording
	w.add("SELECT t.id, t.noun, t.record_id, t.body, COALESCE(c.name, d.title, " + contactName + ") AS title, COALESCE(c.id, d.company_id) AS company_id" +
		" FROM note_text AS k JOIN note AS t ON t.id = k.id" +
		" LEFT JOIN company AS c ON t.noun = 'company' AND c.id = t.record_id AND c.status <> 'deleted'" +
		" LEFT JOIN contact AS o ON t.noun = 'contact' AND o.id = t.record_id AND o.deleted_at IS NULL" +
		" LEFT JOIN deal AS d ON t.noun = 'deal' AND d.id = t.record_id WHERE t.deleted_at = 0 AND ")
	if !w.found(tx, "note_text", q.Term, q.Companies.All && q.Contacts.All && q.Deals.All) {
		return nil, nil
	}
	w.add(" AND (c.id IS NOT NULL AND ")
	w.of(q.Companies, "c.owner_id", "c.second_owner_id")
	w.add(" OR o.id IS NOT NULL AND (")
	w.of(q.Contacts, "o.owner_id")
	w.add(" OR EXISTS (SELECT 1 FROM contact_company AS l JOIN company AS lc ON lc.id = l.company_id WHERE l.contact_id = o.id AND ")
	w.of(q.Contacts, "lc.owner_id", "lc.second_owner_id")
	w.add(")) OR d.id IS NOT NULL AND (")
	w.of(q.Deals, "d.owner_id")
	w.add(" OR EXISTS (SELECT 1 FROM company AS dc WHERE dc.id = d.company_id AND ")
	w.of(q.Companies, "dc.owner_id", "dc.second_owner_id")
	w.add("))) ORDER BY t.created_at DESC, t.id DESC LIMIT ?", q.Limit)
	var rows []struct {
		ID, RecordID, CompanyID ID
		Noun, Body, Title       string
	}
	err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows)
	found := make([]crm.Finding, len(rows))
	for i, r := range rows {
		found[i] = crm.Finding{Noun: crm.NounNote, ID: crm.ID(r.ID), Title: strings.Join(strings.Fields(r.Title), " "), Text: r.Body, On: crm.Noun(r.Noun), RecordID: crm.ID(r.RecordID)}
		if found[i].On != crm.NounCompany {
			found[i].CompanyID = crm.ID(r.CompanyID)
		}
	}
	return found, err
}

// SeekTasks gives the tasks that have the words, open ones first, then by the day
// they are due.
func SeekTasks(ctx context.Context, tx *Tx, q TextSeek) ([]crm.Finding, error) {
	var w wording
	w.add("SELECT t.id, t.title, t.note, t.company_id FROM task_text AS k JOIN task AS t ON t.id = k.id WHERE ")
	if q.Tasks.Nobody() || !w.found(tx, "task_text", q.Term, q.Tasks.All) {
		return nil, nil
	}
	w.add(" AND ")
	w.of(q.Tasks, "t.assignee_id", "t.author_id")
	w.add(" ORDER BY CASE t.state WHEN 'open' THEN 0 ELSE 1 END, t.due_key, t.id LIMIT ?", q.Limit)
	var rows []struct {
		ID, CompanyID ID
		Title, Note   string
	}
	err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows)
	found := make([]crm.Finding, len(rows))
	for i, r := range rows {
		found[i] = crm.Finding{Noun: crm.NounTask, ID: crm.ID(r.ID), Title: r.Title, Text: r.Note, CompanyID: crm.ID(r.CompanyID)}
	}
	return found, err
}
