package api

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// ReportInput asks for a report. Each kind takes what it knows of.
type ReportInput struct {
	Within      string `query:"within" maxLength:"30" example:"last:12:week" doc:"a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day"`
	From        string `query:"from" maxLength:"10" doc:"first day; of activities and clients. Eleven weeks before this one, when empty"`
	To          string `query:"to" maxLength:"10" doc:"last day; today, when empty"`
	Since       string `query:"since" maxLength:"10" doc:"of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty"`
	Rows        string `query:"rows" maxLength:"20" enum:",person,owner,operation,segment,stage,week,month" doc:"activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month"`
	Columns     string `query:"columns" maxLength:"20" enum:",person,owner,operation,segment,stage,week,month"`
	Event       string `query:"event" enum:",new,lost" doc:"of clients: who began to pay, or has not paid for a year; new, when empty"`
	PersonID    string `query:"person_id" maxLength:"36" doc:"only what is this person's"`
	OperationID string `query:"operation_id" maxLength:"36"`
	PipelineID  string `query:"pipeline_id" maxLength:"36" doc:"the first one in use, when empty"`
	Segment     string `query:"segment" maxLength:"3" example:"A/B"`
}

func (in ReportInput) wish(kind service.ReportKind) (w service.ReportWish, err error) {
	w = service.ReportWish{Kind: kind, Within: in.Within, Rows: in.Rows, Columns: in.Columns, Event: in.Event, Segment: in.Segment}
	var f fault.Fields
	readDay(&f, "from", in.From, &w.From)
	readDay(&f, "to", in.To, &w.To)
	readDay(&f, "since", in.Since, &w.Since)

	for _, id := range []struct {
		text string
		into *crm.ID
	}{{in.PersonID, &w.Person}, {in.OperationID, &w.Operation}, {in.PipelineID, &w.Pipeline}} {
		if err := id.into.UnmarshalText([]byte(id.text)); err != nil {
			return w, err
		}
	}
	return w, f.Err()
}

// Report is a table of numbers. What a cell counts is the list that where, match,
// the where of its row and the where of its column narrow together; of a total,
// those of its side alone.
type Report struct {
	Kind       string         `json:"kind" enum:"activities,pipeline,uncontacted,clients"`
	List       string         `json:"list" enum:"activities,deals,companies" doc:"whose rows are counted"`
	Measures   []string       `json:"measures" nullable:"false" doc:"what the numbers of a cell are: how many rows, then minutes or minor units"`
	Hidden     bool           `json:"hidden" doc:"your role sees only how many: the other numbers are 0"`
	From       *civil.Date    `json:"from" nullable:"true" format:"date"`
	To         *civil.Date    `json:"to" nullable:"true" format:"date"`
	Since      *civil.Date    `json:"since" nullable:"true" format:"date"`
	RowsBy     string         `json:"rows_by"`
	ColumnsBy  string         `json:"columns_by"`
	PipelineID crm.ID         `json:"pipeline_id" doc:"of the pipeline, empty for other reports"`
	Where      []string       `json:"where" nullable:"false" doc:"as the list takes it"`
	Match      *Match         `json:"match,omitempty" doc:"as the list takes it"`
	Rows       []ReportRow    `json:"rows" nullable:"false"`
	Columns    []ReportColumn `json:"columns" nullable:"false"`
	Total      []int64        `json:"total" nullable:"false"`
}

// ReportColumn is a column.
type ReportColumn struct {
	Key   string   `json:"key" doc:"an id, a segment, the first day of a week or a month; overdue, later or undated; empty for nobody"`
	Name  string   `json:"name" doc:"of a person, a stage, an own operation; empty for what each language names itself"`
	Where []string `json:"where" nullable:"false"`
	Total []int64  `json:"total" nullable:"false"`
}

// ReportRow is a row.
type ReportRow struct {
	ReportColumn
	Cells [][]int64 `json:"cells" nullable:"false" doc:"one a column"`
}

func newReport(r service.ReportTable) Report {
	out := Report{
		Kind: string(r.Kind), List: r.List, Measures: r.Measures, Hidden: r.Hidden, RowsBy: r.ReportWish.Rows, ColumnsBy: r.ReportWish.Columns, PipelineID: r.Pipeline,
		Where: written(r.Where), Rows: []ReportRow{}, Columns: whole(r.Heads, newReportColumn).Items, Total: r.Total,
	}
	switch r.Kind {
	case service.ReportActivities, service.ReportClients:
		out.From, out.To = &r.From, &r.To
	case service.ReportUncontacted:
		out.Since = &r.Since
	}
	if !r.Match.Empty() {
		tree := newMatch(r.Match)
		out.Match = &tree
	}
	for _, l := range r.Lines {
		out.Rows = append(out.Rows, ReportRow{newReportColumn(l), l.Cells})
	}
	return out
}

func newReportColumn(l service.ReportLine) ReportColumn {
	return ReportColumn{Key: l.Key, Name: l.Name, Where: written(l.Where), Total: l.Total}
}

// written are filters as ListFilterInput reads them.
func written(filters []service.Filter) []string {
	list := make([]string, len(filters))
	for i, f := range filters {
		list[i] = f.Field + ":" + string(f.Operator) + ":" + f.Value
	}
	return list
}

type reportExportInput struct {
	ReportInput
	Format string   `query:"format" enum:"csv,xlsx" default:"xlsx"`
	Labels []string `query:"labels,explode" maxItems:"1000" doc:"how a key of a row or a column is called in the file: key=text"`
	Corner string   `query:"corner" maxLength:"80" doc:"heading of the first column"`
	Sum    string   `query:"sum" maxLength:"80" doc:"what the last row and the last column are called"`
	Number int      `query:"number" minimum:"0" maximum:"2" doc:"which of the measures the cells hold"`
}

func (in reportExportInput) wish() (w service.ReportExport) {
	w = service.ReportExport{Format: sheet.Format(in.Format), Labels: map[string]string{}, Corner: in.Corner, Sum: in.Sum, Measure: in.Number}
	for _, label := range in.Labels {
		if key, text, ok := strings.Cut(label, "="); ok {
			w.Labels[key] = text
		}
	}
	return w
}

func registerReports(r *router) {
	for _, kind := range service.ReportKinds {
		path := "/reports/" + string(kind)
		handle(r, operation("report-"+string(kind), http.MethodGet, path, reportSummaries[kind]), func(ctx context.Context, a access.Actor, in *ReportInput) (*answer[Report], error) {
			w, err := in.wish(kind)
			if err != nil {
				return nil, err
			}
			found, err := r.Reports.Get(ctx, a, w)
			return &answer[Report]{newReport(found)}, err
		})
		op := binary(operation("export-report-"+string(kind), http.MethodGet, path+"/export", "The same as a file"), sheet.CSV.ContentType(), sheet.XLSX.ContentType())
		handle(r, op, func(ctx context.Context, a access.Actor, in *reportExportInput) (*huma.StreamResponse, error) {
			w, err := in.ReportInput.wish(kind)
			if err != nil {
				return nil, err
			}
			write, err := r.Reports.Export(ctx, a, w, in.wish())
			if err != nil {
				return nil, err
			}
			return file(string(kind), sheet.Format(in.Format), write), nil
		})
	}
}

var reportSummaries = map[service.ReportKind]string{
	service.ReportActivities:  "What was done, by two of person, operation, segment, week and month",
	service.ReportPipeline:    "Open deals, by two of stage, owner and the month they are expected in",
	service.ReportUncontacted: "Companies that nobody reached since a day, by segment and owner",
	service.ReportClients:     "Clients who began to pay, or have not paid for a year, by two of owner, segment, week and month",
}
