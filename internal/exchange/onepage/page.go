// Package onepage writes one sheet of paper for somebody to read: a PDF in A4, with
// letters of all our languages, a picture of months, and everything on one page.
//
//	err := onepage.Write(out, onepage.Page{Title: "More calls", Sections: …})
package onepage

import (
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"kaymak/internal/fault"
)

// ContentType is how a browser is told of the format.
const ContentType = "application/pdf"

// Page is what stands on the sheet, from top to bottom.
type Page struct {
	Language string // "en", "ru", "bg": for those who have it read to them
	Title    string
	Sections []Section
	Chart    *Chart // after the first two sections; nil for none
	Footer   string
	Made     time.Time
}

// Section is a heading with paragraphs, and lines that begin with a dash.
type Section struct {
	Heading string
	Strong  string // in large letters, before the rest
	Texts   []string
	Lines   []string
}

// Chart is columns of a need with its reserve, and a line of what there is.
type Chart struct {
	Legend string
	Bars   []Bar
}

// Bar is a month of the chart; Likely is not above Reserve.
type Bar struct {
	Label                 string
	Likely, Reserve, Have float64
}

const (
	family = "go"
	margin = 18.0  // mm
	width  = 210.0 // of the paper, mm
	inner  = width - 2*margin
	chart  = 34.0 // height of the picture, mm
)

// sizes are the letters that are tried, in points, until everything fits one page.
var sizes = []float64{10.5, 9.5, 8.5, 7.5, 6.5}

// Write lays the page out in the largest letters in which it fits. What does not fit
// in the smallest goes on a second page: nothing is cut off.
func Write(out io.Writer, p Page) error {
	var sheet *fpdf.Fpdf
	for _, size := range sizes {
		if sheet = layOut(p, size); sheet.PageCount() == 1 {
			break
		}
	}
	return fault.Wrap(sheet.Output(out), "writing a page")
}

func layOut(p Page, size float64) *fpdf.Fpdf {
	f := fpdf.New("P", "mm", "A4", "")
	f.SetCreationDate(p.Made)
	f.SetModificationDate(p.Made)
	f.SetCatalogSort(true)
	f.SetTitle(p.Title, true)
	f.SetLang(p.Language)
	f.SetMargins(margin, margin, margin)
	f.SetAutoPageBreak(true, margin)
	f.AddUTF8FontFromBytes(family, "", goregular.TTF)
	f.AddUTF8FontFromBytes(family, "B", gobold.TTF)
	f.AddPage()
	s := sheet{f, size}
	s.text("B", size+7, p.Title)
	f.Ln(2)
	for i, section := range p.Sections {
		s.section(section)
		if p.Chart != nil && (i == 1 || len(p.Sections) < 2) {
			s.chart(*p.Chart)
		}
	}
	f.Ln(2)
	f.SetTextColor(110, 110, 110)
	s.text("", size-2, p.Footer)
	return f
}

// sheet is a page that is being written in letters of a size.
type sheet struct {
	*fpdf.Fpdf
	size float64
}

// text writes a paragraph; a point is 0.353 mm, lines stand 1.3 letters apart.
func (s sheet) text(style string, size float64, text string) {
	s.SetFont(family, style, size)
	s.MultiCell(inner, size*0.353*1.3, text, "", "L", false)
}

func (s sheet) section(part Section) {
	s.Ln(s.size * 0.2)
	s.SetTextColor(120, 72, 20)
	s.text("B", s.size, part.Heading)
	s.SetTextColor(30, 28, 26)
	if part.Strong != "" {
		s.text("B", s.size+2.5, part.Strong)
	}
	for _, t := range part.Texts {
		s.text("", s.size, t)
	}
	for _, t := range part.Lines {
		s.text("", s.size, "–  "+t)
	}
}

// chart draws the columns below what is written.
func (s sheet) chart(c Chart) {
	most := 0.0
	for _, b := range c.Bars {
		most = max(most, b.Reserve, b.Have)
	}
	if most <= 0 {
		return
	}
	s.Ln(s.size * 0.3)
	top, step := s.GetY(), inner/float64(len(c.Bars))
	bottom := top + chart
	height := func(v float64) float64 { return v / most * chart }
	for i, b := range c.Bars {
		x := margin + float64(i)*step
		s.SetFillColor(226, 214, 196)
		s.Rect(x+step*0.15, bottom-height(b.Reserve), step*0.7, height(b.Reserve), "F")
		s.SetFillColor(178, 132, 80)
		s.Rect(x+step*0.15, bottom-height(b.Likely), step*0.7, height(b.Likely), "F")
		s.SetDrawColor(30, 28, 26)
		s.SetLineWidth(0.5)
		s.Line(x, bottom-height(b.Have), x+step, bottom-height(b.Have))
		s.SetFont(family, "", 6)
		s.SetXY(x, bottom+0.5)
		s.CellFormat(step, 3, b.Label, "", 0, "C", false, 0, "")
	}
	s.SetXY(margin, bottom+4)
	s.SetTextColor(110, 110, 110)
	s.text("", s.size-2, c.Legend)
	s.SetTextColor(30, 28, 26)
}
