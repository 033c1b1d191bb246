// Package exchange opens tabular files, whatever they are, for reading:
//
//	f, err := exchange.Open("payments.csv")          // or exchange.Spool(os.Stdin, "", limit)
//	defer f.Close()
//	d, err := f.Detect(exchange.Wish{})              // pass 1 over the whole file
//	company, date, amount := d.Table.Find("Клиент"), d.Table.Find("Дата"), d.Table.Find("Сумма")
//	// or: m := table.ProposeMapping(d.Table, table.Payments); m.Column("date") …
//	for row, err := range d.Table.Rows() {            // pass 2, streaming
//		if row.Bad != nil { … }                        // refused row: line, value, code, message
//		when, bad := d.Table.Columns[date].Dates.Parse(row.Cells[date])
//		much, bad := d.Table.Columns[amount].Numbers.Parse(row.Cells[amount])
//	}
//
// Cells come trimmed, with NULL, N/A and lone dashes made empty. A reason that
// Parse gives becomes a listed refusal with table.Refuse(row.Line, column,
// value, reason). A Decimal is exact; its String is the plain decimal.
//
// The formats themselves are in csv (delimited text) and xlsx (workbooks).
package exchange

import (
	"bytes"
	"io"
	"os"

	"kaymak/internal/exchange/csv"
	"kaymak/internal/exchange/table"
	"kaymak/internal/exchange/xlsx"
	"kaymak/internal/fault"
)

// File is an open file. Close it.
type File struct {
	file *os.File
	size int64
	temp bool
}

// Open opens a file of the disk. An error has code file.not_found,
// file.unreadable or file.empty.
func Open(path string) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		if os.IsNotExist(err) {
			return nil, fault.Newf(fault.NotFound, "file.not_found", "There is no file %s.", path).With("path", path)
		}
		return nil, errUnreadable.Because(err)
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		defer f.Close()
		return Spool(f, "", 0)
	}
	if err != nil {
		return nil, errUnreadable.Because(err)
	}
	return &File{file: f, size: info.Size()}, nil
}

// Spool copies a stream into a temporary file of dir ("": the system's), which
// Close removes. More than limit bytes fail with file.too_large; 0 is no limit.
func Spool(in io.Reader, dir string, limit int64) (*File, error) {
	f, err := os.CreateTemp(dir, "kaymak-*.tmp")
	if err != nil {
		return nil, fault.Wrap(err, "create a temporary file")
	}
	file := &File{file: f, temp: true}
	if limit > 0 {
		in = io.LimitReader(in, limit+1)
	}
	if file.size, err = io.Copy(f, in); err != nil {
		file.Close()
		return nil, errUnreadable.Because(err)
	}
	if limit > 0 && file.size > limit {
		file.Close()
		return nil, errTooLarge
	}
	return file, nil
}

// Close closes the file and removes it where it is temporary.
func (f *File) Close() error {
	err := f.file.Close()
	if f.temp {
		os.Remove(f.file.Name())
	}
	return err
}

// Size is the length in bytes.
func (f *File) Size() int64 { return f.size }

// Format is what kind of file it is.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	XLSX Format = "xlsx"
)

// Wish is what the user has decided about the file; the rest is detected.
type Wish struct {
	Dialect csv.Dialect
	Sheet   string
	Table   table.Wish
}

// Plan is everything a detection decided, enough to read the rows again later
// without another first pass. It can be kept as JSON.
type Plan struct {
	Format  Format
	Dialect csv.Dialect
	Sheet   string
	Sheets  []string
	Layout  table.Layout
	Columns []table.Column
}

// Detection is a detected file.
type Detection struct {
	Plan  Plan
	Table *table.Table
}

// Detect reads the whole file once. Errors say why the file is refused:
// file.empty, file.no_rows, file.format (neither text nor a workbook we read),
// and those of csv.Open, xlsx.Open and the reading of records.
func (f *File) Detect(wish Wish) (*Detection, error) {
	format, err := f.format()
	if err != nil {
		return nil, err
	}
	d := &Detection{Plan: Plan{Format: format}}
	source, notes, err := d.open(f, &wish)
	if err != nil {
		return nil, err
	}
	if d.Table, err = table.Detect(source, wish.Table); err != nil {
		return nil, err
	}
	d.Table.Notes = append(notes, d.Table.Notes...)
	d.Plan.Layout, d.Plan.Columns = d.Table.Layout, d.Table.Columns
	return d, nil
}

func (d *Detection) open(f *File, wish *Wish) (table.Source, []table.Note, error) {
	if d.Plan.Format == XLSX {
		source, err := xlsx.Open(f.file, f.size, wish.Sheet)
		if err != nil {
			return nil, nil, err
		}
		d.Plan.Sheet, d.Plan.Sheets = source.Sheet, source.Sheets
		return source, source.Notes, nil
	}
	source, err := csv.Open(f.file, f.size, wish.Dialect)
	if err != nil {
		return nil, nil, err
	}
	d.Plan.Dialect = source.Dialect
	if wish.Table.Lean == 0 {
		wish.Table.Lean = source.Lean()
	}
	return source, source.Notes, nil
}

// Restore gives the table of a file by the plan of an earlier detection.
func (f *File) Restore(plan Plan) (*table.Table, error) {
	if plan.Format == XLSX {
		source, err := xlsx.Open(f.file, f.size, plan.Sheet)
		if err != nil {
			return nil, err
		}
		return table.Restore(source, plan.Layout, plan.Columns), nil
	}
	return table.Restore(csv.Restore(f.file, f.size, plan.Dialect), plan.Layout, plan.Columns), nil
}

// format looks at the first bytes, not at the name.
func (f *File) format() (Format, error) {
	if f.size == 0 {
		return "", errEmpty
	}
	var start [8]byte
	n, err := f.file.ReadAt(start[:], 0)
	if err != nil && err != io.EOF {
		return "", errUnreadable.Because(err)
	}
	for _, known := range []struct{ start, name string }{
		{"\xD0\xCF\x11\xE0", "XLS"}, {"%PDF", "PDF"}, {"\x1F\x8B", "GZIP"}, {"Rar!", "RAR"}, {"7z\xBC\xAF", "7Z"}, {"\x89PNG", "PNG"}, {"\xFF\xD8\xFF", "JPEG"},
	} {
		if bytes.HasPrefix(start[:n], []byte(known.start)) {
			return "", errFormat.With("format", known.name)
		}
	}
	if bytes.HasPrefix(start[:n], []byte("PK\x03\x04")) {
		return XLSX, nil
	}
	return CSV, nil
}

var (
	errUnreadable = fault.New(fault.Invalid, "file.unreadable", "The file cannot be read.")
	errEmpty      = fault.New(fault.Invalid, "file.empty", "The file is empty.")
	errTooLarge   = fault.New(fault.Limit, "file.too_large", "The file is too large.")
	errFormat     = fault.New(fault.Invalid, "file.format", "This kind of file cannot be read. Save it as CSV or XLSX.")
)
