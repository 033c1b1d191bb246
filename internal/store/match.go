package store

import (
	"slices"
	"strconv"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// A filter is checked against the list's table of fields and becomes a tree of
// tests. What must hold in any case, the conjuncts, is taken one by one: simple
// ones choose the way in which a page is found, the others are only met on it.

// Bounds of a filter.
const (
	maxTests  = 100
	maxDepth  = 5
	maxValues = 500
)

// test is one field compared, checked.
type test struct {
	Field
	operator Operator
	texts    []string // as typed
	values   []any    // as stored
}

// node is a group of tests and of other groups.
type node struct {
	any   bool
	tests []test
	nodes []node
}

// conjuncts are what must hold in any case.
func (n node) conjuncts() []node {
	if n.any && len(n.tests)+len(n.nodes) > 1 {
		return []node{n}
	}
	var all []node
	for _, t := range n.tests {
		all = append(all, node{tests: []test{t}})
	}
	for _, inner := range n.nodes {
		all = append(all, inner.conjuncts()...)
	}
	return all
}

// lettered tells whether the strata answer all of it.
func (n node) lettered() bool {
	return !slices.ContainsFunc(n.tests, func(t test) bool { return t.letters == nil }) &&
		!slices.ContainsFunc(n.nodes, func(inner node) bool { return !inner.lettered() })
}

// admits tells whether companies of a stratum fulfil what is lettered.
func (n node) admits(stratum string) bool {
	parts := len(n.tests) + len(n.nodes)
	for i := range parts {
		fits := false
		if i < len(n.tests) {
			fits = n.tests[i].admits(stratum)
		} else {
			fits = n.nodes[i-len(n.tests)].admits(stratum)
		}
		if fits == n.any {
			return n.any
		}
	}
	return !n.any
}

func (t test) admits(stratum string) bool {
	named := slices.ContainsFunc(t.texts, func(choice string) bool { return lettered(stratum, t.letters, choice) })
	return named == (t.operator == Is)
}

// condition is the tree as SQL.
func (n node) condition(e engine) condition {
	var parts []condition
	for _, t := range n.tests {
		parts = append(parts, t.condition(e))
	}
	for _, inner := range n.nodes {
		parts = append(parts, inner.condition(e))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	var whole condition
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = p.text
		whole.args = append(whole.args, p.args...)
	}
	word := " AND "
	if n.any {
		word = " OR "
	}
	whole.text = "(" + strings.Join(texts, word) + ")"
	return whole
}

// condition is the test as SQL. What denies lets NULL through.
func (t test) condition(e engine) condition {
	if t.stored != 0 {
		return t.storedCondition()
	}
	switch t.operator {
	case From:
		return condition{t.Name, t.column + " >= ?", t.values}
	case To:
		text := t.column + " <= ?"
		if t.Type == DateField { // 0 stands for "never", which lies before nothing
			text += " AND " + t.column + " <> 0"
		}
		return condition{t.Name, "(" + text + ")", t.values}
	case Contains, Begins:
		return t.like(e)
	case Empty:
		return condition{text: t.empty()}
	case Filled:
		return condition{text: "NOT " + t.empty()}
	case IsNot:
		is := t.among()
		text := "NOT " + is.text
		if !slices.ContainsFunc(t.values, nobody) {
			text = "(" + t.column + " IS NULL OR " + text + ")"
		}
		return condition{text: text, args: is.args}
	}
	return t.among()
}

func (t test) empty() string {
	nothing := map[FieldType]string{PersonField: "", DateField: " OR " + t.column + " = 0"}
	also, ok := nothing[t.Type]
	if !ok {
		also = " OR " + t.column + " = ''"
	}
	return "(" + t.column + " IS NULL" + also + ")"
}

// among holds where the column has one of the values; nobody is NULL.
func (t test) among() condition {
	var named []any
	var either []string
	for _, v := range t.values {
		if nobody(v) {
			either = append(either, t.column+" IS NULL")
			continue
		}
		named = append(named, v)
	}
	if len(named) > 0 {
		either = append(either, t.column+" IN ("+marks(len(named))+")")
	}
	return condition{t.Name, "(" + strings.Join(either, " OR ") + ")", named}
}

func nobody(value any) bool {
	id, ok := value.(ID)
	return ok && crm.ID(id).IsZero()
}

// like holds where the folded column has one of the folded values in it.
func (t test) like(e engine) condition {
	before := "%"
	if t.operator == Begins {
		before = ""
	}
	c := condition{}
	either := make([]string, len(t.texts))
	for i, text := range t.texts {
		either[i] = e.folded(t.column) + ` LIKE ? ESCAPE '\'`
		c.args = append(c.args, before+likeEscape.Replace(crm.Fold(text))+"%")
	}
	c.text = "(" + strings.Join(either, " OR ") + ")"
	return c
}

// checkMatch checks filters and a tree against a table of fields and gives what
// must hold in any case. Every unknown field, operator and value is reported at
// once. Several filters of one field under Is mean any of them.
func checkMatch(table []Field, filters []Filter, m crm.Match) ([]node, error) {
	c := checker{table: table}
	simple := c.filters(filters)
	tree := c.match(m, "match")
	if m.Depth() > maxDepth || m.Size()+len(filters) > maxTests {
		c.faults.Add("match", "filter.size", "has too many filters")
	}
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	return append(simple, tree.conjuncts()...), nil
}

// CheckMatch tells whether a tree means something to a table of fields.
func CheckMatch(table []Field, m crm.Match) error {
	_, err := checkMatch(table, nil, m)
	return err
}

type checker struct {
	table  []Field
	faults fault.Fields
}

func (c *checker) filters(filters []Filter) []node {
	var nodes []node
	at := map[string]int{}
	for i, f := range filters {
		if f == (Filter{}) {
			continue
		}
		t, ok := c.test(crm.Test{Field: f.Field, Operator: string(f.Operator), Values: []string{f.Value}}, "where["+strconv.Itoa(i)+"]")
		if !ok {
			continue
		}
		if n, asked := at[f.Field]; asked && f.Operator == Is {
			same := &nodes[n].tests[0]
			same.texts, same.values = append(same.texts, t.texts...), append(same.values, t.values...)
			continue
		}
		if f.Operator == Is {
			at[f.Field] = len(nodes)
		}
		nodes = append(nodes, node{tests: []test{t}})
	}
	return nodes
}

func (c *checker) match(m crm.Match, path string) node {
	n := node{any: m.Any}
	for i, t := range m.Tests {
		if checked, ok := c.test(t, path+".filters["+strconv.Itoa(i)+"]"); ok {
			n.tests = append(n.tests, checked)
		}
	}
	for i, g := range m.Groups {
		if !g.Empty() {
			n.nodes = append(n.nodes, c.match(g, path+".groups["+strconv.Itoa(i)+"]"))
		}
	}
	return n
}

func (c *checker) test(t crm.Test, path string) (test, bool) {
	at := slices.IndexFunc(c.table, func(f Field) bool { return f.Name == t.Field && f.Filterable })
	if at < 0 {
		c.faults.AddWith(path, "filter.field", "there is no filter by "+strconv.Quote(t.Field), fault.Params{"field": t.Field})
		return test{}, false
	}
	checked := test{Field: c.table[at], operator: Operator(t.Operator)}
	if !slices.Contains(checked.Operators(), checked.operator) {
		c.faults.AddWith(path, "filter.operator", t.Field+" cannot be compared with "+strconv.Quote(t.Operator), fault.Params{"field": t.Field, "operator": t.Operator})
		return test{}, false
	}
	return checked, c.values(&checked, t, path)
}

// values reads a test's values, at least one unless the operator needs none, and
// no more than one where it compares with a bound.
func (c *checker) values(checked *test, t crm.Test, path string) bool {
	least, most := 1, maxValues
	switch checked.operator {
	case Empty, Filled:
		least, most = 0, 1
	case From, To:
		most = 1
	}
	if len(t.Values) < least || len(t.Values) > most {
		c.faults.AddWith(path, "filter.count", "needs another number of values", fault.Params{"field": t.Field})
		return false
	}
	for _, text := range t.Values {
		if checked.operator == Empty || checked.operator == Filled {
			break
		}
		value, ok := filterValue(checked.Field, text)
		if !ok {
			c.faults.AddWith(path, "filter.value", strconv.Quote(text)+" is no value of "+t.Field, fault.Params{"field": t.Field, "value": text})
			return false
		}
		checked.texts, checked.values = append(checked.texts, text), append(checked.values, value)
	}
	return true
}
