package api

import (
	"encoding/json"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// ListFilterInput narrows any list, by the fields that the list declares.
type ListFilterInput struct {
	Where []string `query:"where,explode" maxItems:"100" example:"[\"group:is:A\",\"gap:from:100000\"]" doc:"field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day"`
	Match string   `query:"match" maxLength:"20000" example:"{\"any\":true,\"filters\":[{\"field\":\"group\",\"operator\":\"is\",\"values\":[\"A\"]}]}" doc:"a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them"`
}

func (in ListFilterInput) filters() (filters []service.Filter, m crm.Match, err error) {
	for i, text := range in.Where {
		field, rest, ok1 := strings.Cut(text, ":")
		operator, value, ok2 := strings.Cut(rest, ":")
		if !ok1 || !ok2 {
			return nil, m, badFilter("where["+itoa(i)+"]", "must look like field:operator:value")
		}
		filters = append(filters, service.NewFilter(field, operator, value))
	}
	if in.Match != "" {
		if json.Unmarshal([]byte(in.Match), &m) != nil {
			return nil, m, badFilter("match", "is no tree of filters")
		}
	}
	return filters, m, nil
}

func badFilter(path, detail string) error {
	var f fault.Fields
	f.Add(path, "filter.shape", detail)
	return f.Err()
}

// ListField is one thing by which a list is sorted or narrowed.
type ListField struct {
	Name      string   `json:"name"`
	Type      string   `json:"type" enum:"text,choice,person,money,minutes,number,date,instant"`
	Sortable  bool     `json:"sortable"`
	Operators []string `json:"operators" nullable:"false" doc:"none where it cannot be filtered by"`
	Choices   []string `json:"choices,omitempty"`
}

func newListField(f service.Field) ListField {
	out := ListField{Name: f.Name, Type: string(f.Type), Sortable: f.Sortable, Operators: []string{}, Choices: f.Choices}
	out.Operators = append(out.Operators, service.Operators(f)...)
	return out
}

// seenVersion names a record in the version that was seen.
type seenVersion struct {
	ID      crm.ID `path:"id" format:"uuid"`
	Version int64  `query:"version" required:"true" doc:"as it was loaded; an older one is stale"`
}
