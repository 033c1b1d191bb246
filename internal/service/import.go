package service

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Imports are the use cases of files coming in: a file becomes a draft that
// writes nothing; the draft is corrected, checked and started; what landed can
// be undone as a whole.
type Imports struct{ *Core }

// MaxUpload is the largest file that is taken, in bytes.
const MaxUpload = 1 << 30

// Preview is what a draft shows of its file.
type Preview struct {
	Rows   int           `json:"rows"`
	Sample []PreviewRow  `json:"sample"`
	Notes  []PreviewNote `json:"notes"`
	Sure   []float64     `json:"sure"` // by column: how sure its mapping is, 0 … 1
}

// PreviewRow is one of the first rows.
type PreviewRow struct {
	Line  int      `json:"line"`
	Cells []string `json:"cells"`
}

// PreviewNote is something the detection wants the user to know.
type PreviewNote struct {
	Code    string            `json:"code"`
	Column  string            `json:"column"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params"`
}

// Upload takes a file in, detects how it is read and proposes what its columns
// mean. Nothing but the draft is written.
func (s Imports) Upload(ctx context.Context, a access.Actor, name string, content io.Reader) (crm.Import, error) {
	i := crm.Import{ID: newID(), State: crm.ImportDraft, FileName: fileName(name), UserID: a.UserID, Version: 1, Options: crm.ImportOptions{CreateCompanies: true, UpdateCompanies: true}}
	if err := mayImport(a, access.Analyse); err != nil {
		return i, err
	}
	size, err := s.keep(i.ID, content)
	if err != nil {
		return i, err
	}
	i.FileSize = size
	if err := s.detect(ctx, &i, exchange.Wish{}, ""); err != nil {
		return i, errors.Join(err, s.forget(i.ID))
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		i.CreatedAt = tx.Now
		return store.InsertImport(ctx, tx, i)
	})
	if err != nil {
		return i, errors.Join(err, s.forget(i.ID))
	}
	return i, nil
}

// fileName keeps what a person may recognise of a name, and nothing of a path.
func fileName(name string) string {
	name = strings.ToValidUTF8(filepath.Base(strings.ReplaceAll(name, `\`, "/")), "")
	if utf8.RuneCountInString(name) > 200 {
		name = string([]rune(name)[:200])
	}
	if name == "." || name == "/" || name == "" {
		return "file"
	}
	return name
}

func (s Imports) path(id crm.ID) string { return filepath.Join(s.Files, "import-"+id.String()) }

func (s Imports) keep(id crm.ID, content io.Reader) (size int64, err error) {
	file, err := os.OpenFile(s.path(id), os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
	if err != nil {
		return 0, fault.Wrap(err, "keeping an uploaded file")
	}
	size, err = io.Copy(file, io.LimitReader(content, MaxUpload+1))
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return 0, errors.Join(fault.New(fault.Invalid, "import.upload_broken", "The file did not arrive whole. Send it again.").Because(err), s.forget(id))
	}
	if size > MaxUpload {
		return 0, errors.Join(fault.New(fault.Limit, "file.too_large", "The file is too large."), s.forget(id))
	}
	return size, nil
}

func (s Imports) forget(id crm.ID) error {
	if err := os.Remove(s.path(id)); err != nil && !os.IsNotExist(err) {
		return fault.Wrap(err, "removing an uploaded file")
	}
	return nil
}

// detect reads the whole file once and fills in the draft. kind "" lets the
// content decide.
func (s Imports) detect(ctx context.Context, i *crm.Import, wish exchange.Wish, kind table.Target) error {
	file, err := exchange.Open(s.path(i.ID))
	if err != nil {
		return err
	}
	defer file.Close()
	found, err := file.Detect(wish)
	if err != nil {
		return err
	}
	if kind == "" {
		kind = table.ProposeTarget(found.Table)
	}
	mapping := table.ProposeMapping(found.Table, kind)
	own, err := s.ownFields(ctx, kind)
	if err != nil {
		return err
	}
	mapOwn(&mapping, found.Table, own)
	i.Kind, i.Mapping = string(kind), map[string]int{}
	sure := make([]float64, len(found.Table.Columns))
	for _, m := range mapping.Matches {
		i.Mapping[m.Field] = m.Column
		sure[m.Column] = m.Confidence
	}
	if i.Plan, err = json.Marshal(found.Plan); err != nil {
		return fault.Wrap(err, "writing an import")
	}
	if i.Wish, err = json.Marshal(wish); err != nil {
		return fault.Wrap(err, "writing an import")
	}
	i.Preview, err = json.Marshal(newPreview(found.Table, sure))
	return fault.Wrap(err, "writing an import")
}

func newPreview(t *table.Table, sure []float64) Preview {
	p := Preview{Rows: t.Count, Sample: []PreviewRow{}, Notes: []PreviewNote{}, Sure: sure}
	for _, row := range t.Sample {
		p.Sample = append(p.Sample, PreviewRow{row.Line, row.Cells})
	}
	for _, n := range t.Notes {
		p.Notes = append(p.Notes, PreviewNote{n.Code, n.Column, n.Message, n.Params})
	}
	return p
}

// mayImport demands a power, and that nothing is hidden from the actor: a file
// shows whatever stands in it.
func mayImport(a access.Actor, power access.Action) error {
	if err := access.May(a, power); err != nil {
		return err
	}
	return access.MayKnow(a, crm.Hideable...)
}

// Get finds an import.
func (s Imports) Get(ctx context.Context, a access.Actor, id crm.ID) (i crm.Import, err error) {
	if err := mayImport(a, access.Analyse); err != nil {
		return i, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		i, err = store.Import(ctx, tx, id)
		return err
	})
	return i, err
}

// List gives the latest imports, newest first.
func (s Imports) List(ctx context.Context, a access.Actor) (list []crm.Import, err error) {
	if err := mayImport(a, access.Analyse); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		list, err = store.Imports(ctx, tx, 100)
		for n := range list {
			list[n].Counts.TwinsNamed = nil // the import itself names them
		}
		return err
	})
	return list, err
}

// Adjustment is what the user corrects of a draft. A nil Mapping is proposed
// anew, a nil Wish leaves the reading as it was.
type Adjustment struct {
	Kind    string
	Wish    *exchange.Wish
	Mapping map[string]int
	Options crm.ImportOptions
	Version int64
}

// Adjust corrects a draft.
func (s Imports) Adjust(ctx context.Context, a access.Actor, id crm.ID, adjust Adjustment) (crm.Import, error) {
	i, err := s.Get(ctx, a, id)
	if err != nil {
		return i, err
	}
	if !i.State.CanStart() {
		return i, errImportStarted
	}
	i.Version, i.Options = adjust.Version, adjust.Options
	if err := s.readAgain(ctx, &i, adjust); err != nil {
		return i, err
	}
	if err := s.checkMapping(ctx, &i, adjust.Mapping); err != nil {
		return i, err
	}
	i.Counts = crm.ImportCounts{}
	err = s.write(ctx, func(tx *store.Tx) error { return store.UpdateImport(ctx, tx, i) })
	i.Version++
	return i, err
}

func (s Imports) readAgain(ctx context.Context, i *crm.Import, adjust Adjustment) error {
	if adjust.Wish == nil && (adjust.Kind == "" || adjust.Kind == i.Kind) {
		return nil
	}
	var wish exchange.Wish
	if err := json.Unmarshal(i.Wish, &wish); err != nil {
		return fault.Wrap(err, "reading an import")
	}
	if adjust.Wish != nil {
		wish = *adjust.Wish
	}
	return s.detect(ctx, i, wish, table.Target(adjust.Kind))
}

var errImportStarted = fault.New(fault.Conflict, "import.started", "This import has been started already.")

// Start hands the draft to a job. dry only counts what would happen.
func (s Imports) Start(ctx context.Context, a access.Actor, id crm.ID, dry bool) (job crm.ID, err error) {
	need := access.Manage
	if dry {
		need = access.Analyse
	}
	if err := mayImport(a, need); err != nil {
		return job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		i, err := store.Import(ctx, tx, id)
		if err != nil {
			return err
		}
		if !i.State.CanStart() {
			return errImportStarted
		}
		if err := checkRequired(i); err != nil {
			return err
		}
		kind := "import"
		if dry {
			kind = "import.check"
		} else {
			i.State = crm.ImportRunning
		}
		if job, err = s.enqueue(ctx, tx, a, kind, id, struct{}{}); err != nil {
			return err
		}
		i.JobID = job
		return store.UpdateImport(ctx, tx, i)
	})
	return job, err
}

// checkRequired demands the columns without which no row can be used.
func checkRequired(i crm.Import) error {
	has := func(field string) bool { _, ok := i.Mapping[field]; return ok }
	var f fault.Fields
	switch table.Target(i.Kind) {
	case table.Contacts, table.People:
		if !has("name") && !has("given_name") && !has("family_name") {
			f.Add("mapping.name", "import.needs_person", "name the column of the person's name")
		}
	case table.Payments:
		if !has("company") && !has("company_id") && !has("company_tax_id") {
			f.Add("mapping.company", "import.needs_company", "name the column of the company, its code or its tax id")
		}
		for _, field := range []string{"date", "amount"} {
			if !has(field) {
				f.Add("mapping."+field, "import.needs_"+field, "name the column of the "+field)
			}
		}
	case table.Deals:
		if !has("title") && !has("product") && !has("company") && !has("external_id") {
			f.Add("mapping.title", "import.needs_title", "name the column of the deal's title, product, company or code")
		}
		if !has("stage") && !has("outcome") {
			f.Add("mapping.stage", "import.needs_stage", "name the column of the stage or of the outcome")
		}
	default:
		if !has("name") && !has("external_id") && !has("tax_id") {
			f.Add("mapping.name", "import.needs_name", "name the column of the company's name, code or tax id")
		}
	}
	return f.Err()
}

// Undo hands the taking back of an import to a job.
func (s Imports) Undo(ctx context.Context, a access.Actor, id crm.ID) (job crm.ID, err error) {
	if err := mayImport(a, access.Manage); err != nil {
		return job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		i, err := store.Import(ctx, tx, id)
		if err != nil {
			return err
		}
		if i.State != crm.ImportDone {
			return fault.New(fault.Conflict, "import.not_done", "Only a finished import can be undone.")
		}
		if job, err = s.enqueue(ctx, tx, a, "import.undo", id, struct{}{}); err != nil {
			return err
		}
		i.State, i.JobID = crm.ImportUndoing, job
		return store.UpdateImport(ctx, tx, i)
	})
	return job, err
}

// Refusals gives refused rows in the order of the file, from a place on.
func (s Imports) Refusals(ctx context.Context, a access.Actor, id crm.ID, from, limit int64) (list []crm.Refusal, err error) {
	if err := mayImport(a, access.Analyse); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := store.Import(ctx, tx, id); err != nil {
			return err
		}
		list, err = store.Refusals(ctx, tx, id, from, limit)
		return err
	})
	return list, err
}

// FileReading is how an import's file is read.
type FileReading struct {
	Plan    exchange.Plan
	Preview Preview
	Fields  []string
}

// Describe reads what the detection kept of an import's file.
func Describe(i crm.Import) (FileReading, error) {
	var d FileReading
	for _, f := range table.Fields(table.Target(i.Kind)) {
		d.Fields = append(d.Fields, f.Key)
	}
	if err := json.Unmarshal(i.Plan, &d.Plan); err != nil {
		return d, fault.Wrap(err, "reading an import")
	}
	return d, fault.Wrap(json.Unmarshal(i.Preview, &d.Preview), "reading an import")
}
