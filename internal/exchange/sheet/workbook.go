package sheet

import (
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"kaymak/internal/fault"
)

// workbook writes through a stream that keeps large sheets in a temporary file.
// Texts are written as texts, so a workbook has no formula in any case.
type workbook struct {
	file  *excelize.File
	sheet *excelize.StreamWriter
	out   io.Writer
	rows  int
	day   int // style
	head  int
	row   []any
}

// maxRows is what a sheet holds.
const maxRows = 1_048_576

func newWorkbook(out io.Writer, headings []string) (*workbook, error) {
	w := &workbook{file: excelize.NewFile(), out: out}
	if err := w.begin(headings); err != nil {
		_ = w.file.Close()
		return nil, fault.Wrap(err, "writing a workbook")
	}
	return w, nil
}

func (w *workbook) begin(headings []string) (err error) {
	if w.sheet, err = w.file.NewStreamWriter("Sheet1"); err != nil {
		return err
	}
	form := "yyyy-mm-dd"
	if w.day, err = w.file.NewStyle(&excelize.Style{CustomNumFmt: &form}); err != nil {
		return err
	}
	if w.head, err = w.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	if err := w.sheet.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for _, h := range headings {
		w.row = append(w.row, excelize.Cell{StyleID: w.head, Value: h})
	}
	return w.write()
}

func (w *workbook) Row(cells []Cell) error {
	w.row = w.row[:0]
	for _, c := range cells {
		w.row = append(w.row, w.value(c))
	}
	return fault.Wrap(w.write(), "writing a workbook")
}

func (w *workbook) value(c Cell) any {
	switch {
	case c.day != nil:
		y, m, d := c.day.YMD()
		return excelize.Cell{StyleID: w.day, Value: time.Date(y, m, d, 0, 0, 0, 0, time.UTC)}
	case c.text == "":
		return nil
	case c.number:
		if f, err := strconv.ParseFloat(c.text, 64); err == nil {
			return f
		}
	}
	return c.text
}

func (w *workbook) write() error {
	if w.rows++; w.rows > maxRows {
		return fault.New(fault.Limit, "export.too_many_rows", "A workbook holds 1,048,576 rows. Narrow the list, or take CSV.")
	}
	return w.sheet.SetRow("A"+strconv.Itoa(w.rows), w.row)
}

func (w *workbook) Close() error {
	defer func() { _ = w.file.Close() }()
	if err := w.sheet.Flush(); err != nil {
		return fault.Wrap(err, "writing a workbook")
	}
	return fault.Wrap(w.file.Write(w.out), "writing a workbook")
}
