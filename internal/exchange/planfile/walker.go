package planfile

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"kaymak/internal/fault"
)

// walker goes through the tree and notes every fault with its path.
type walker struct {
	faults  fault.Fields
	noted   int
	visited int
	allowed int // visits that a long file may take beyond maxVisits
}

// Bounds of the walk: aliases make a small file a large plan, and nobody reads
// a thousand faults.
const (
	maxVisits = 1_000_000
	maxFaults = 100
)

func (w *walker) note(path, code, detail string) { w.noteWith(path, code, detail, nil) }

func (w *walker) noteWith(path, code, detail string, params fault.Params) {
	if w.noted++; w.noted <= maxFaults {
		w.faults.AddWith(path, code, detail, params)
	}
}

// field is a place in the file; value is nil where nothing stands there.
type field struct {
	key   string
	path  string
	value *yaml.Node
}

// object is a mapping with known keys.
type object struct {
	path   string
	fields map[string]field
	faulty bool // no mapping at all, which is said already
}

func (o object) field(key string) field {
	if f, ok := o.fields[key]; ok {
		return f
	}
	return field{key: key, path: join(o.path, key)}
}

// object reads a mapping and refuses the keys it does not know.
func (w *walker) object(node *yaml.Node, path string, known ...string) object {
	o := object{path: path, fields: map[string]field{}}
	entries, ok := w.mapping(node, path)
	o.faulty = !ok
	for _, e := range entries {
		if !slices.Contains(known, e.key) {
			names := strings.Join(known, ", ")
			w.noteWith(e.path, "planfile.unknown_key", "is not a key we know here; there are "+names, fault.Params{"known": names})
			continue
		}
		o.fields[e.key] = e
	}
	return o
}

// required notes a missing key, unless its whole object is missing.
func (w *walker) required(o object, key string) field {
	f := o.field(key)
	if f.value == nil && !o.faulty {
		w.note(f.path, "planfile.missing", "is missing")
	}
	return f
}

// entries reads a mapping whose keys are names the user chose. It must not be
// empty.
func (f field) entries(w *walker) []field {
	if f.value == nil {
		return nil
	}
	entries, ok := w.mapping(f.value, f.path)
	if ok && len(resolve(f.value).Content) == 0 {
		w.note(f.path, "planfile.empty", "is empty")
	}
	return entries
}

// mapping reads the pairs of a mapping in the file's order; ok is false, and a
// fault noted, where there is none. Of a repeated key the first pair counts.
func (w *walker) mapping(node *yaml.Node, path string) (entries []field, ok bool) {
	node = resolve(node)
	if node == nil || node.Kind != yaml.MappingNode {
		w.note(orTop(path), "planfile.not_a_mapping", "must be keys with values, like {key: value}")
		return nil, false
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(node.Content) && w.visit(path); i += 2 {
		key := resolve(node.Content[i])
		if key == nil || key.Kind != yaml.ScalarNode || key.Value == "" {
			w.note(orTop(path), "planfile.key", "has a key that is not a plain word")
			continue
		}
		e := field{key: key.Value, path: join(path, key.Value), value: node.Content[i+1]}
		if seen[e.key] {
			w.note(e.path, "planfile.duplicate_key", "stands twice")
			continue
		}
		seen[e.key] = true
		entries = append(entries, e)
	}
	return entries, true
}

// items reads a list, which must not be empty.
func (w *walker) items(f field) []field {
	if f.value == nil {
		return nil
	}
	node := resolve(f.value)
	if node == nil || node.Kind != yaml.SequenceNode {
		w.note(f.path, "planfile.not_a_list", "must be a list")
		return nil
	}
	if len(node.Content) == 0 {
		w.note(f.path, "planfile.empty", "is empty")
	}
	var items []field
	for i, item := range node.Content {
		if !w.visit(f.path) {
			break
		}
		items = append(items, field{path: fmt.Sprintf("%s[%d]", f.path, i), value: item})
	}
	return items
}

// visit tells whether the walk may go on.
func (w *walker) visit(path string) bool {
	w.visited++
	most := max(maxVisits, w.allowed)
	if w.visited == most {
		w.note(orTop(path), "planfile.too_large", "makes the plan too large")
	}
	return w.visited < most && w.noted <= maxFaults
}

// nodes counts what is written in a file; aliases add nothing.
func nodes(node *yaml.Node) int {
	n := 1
	for _, child := range node.Content {
		n += nodes(child)
	}
	return n
}

// decimal is a number as both YAML and JSON write it, without separators.
var decimal = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// number reads a finite number; quoted digits are text, not a number.
func (w *walker) number(f field) float64 {
	if f.value == nil {
		return 0
	}
	node := resolve(f.value)
	if node == nil || node.Kind != yaml.ScalarNode {
		return w.notANumber(f, "must be a number")
	}
	switch tag := node.ShortTag(); {
	case tag == "!!null":
		return w.notANumber(f, "is empty: must be a number")
	case tag != "!!int" && tag != "!!float":
		return w.notANumber(f, fmt.Sprintf("must be a number, not %q", shorten(node.Value)))
	case !decimal.MatchString(node.Value):
		return w.notANumber(f, fmt.Sprintf("must be a finite number in plain digits, not %q", shorten(node.Value)))
	}
	v, err := strconv.ParseFloat(node.Value, 64)
	if err != nil || math.IsInf(v, 0) {
		return w.notANumber(f, "must be a finite number: this one is too large")
	}
	return v
}

func (w *walker) notANumber(f field, detail string) float64 {
	w.note(f.path, "planfile.not_a_number", detail)
	return 0
}

// whole reads a number without a fraction.
func (w *walker) whole(f field) float64 {
	v := w.number(f)
	if v != math.Trunc(v) || math.Abs(v) > 1<<53 {
		return w.notANumber(f, "must be a whole number")
	}
	return v
}

func (w *walker) text(f field) string {
	if f.value == nil {
		return ""
	}
	node := resolve(f.value)
	if node == nil || node.Kind != yaml.ScalarNode || node.ShortTag() == "!!null" || strings.TrimSpace(node.Value) == "" {
		w.note(f.path, "planfile.not_text", "must be a name")
		return ""
	}
	return strings.TrimSpace(node.Value)
}

// texts reads a list of words, which may be empty.
func (w *walker) texts(f field) []string {
	if node := resolve(f.value); node == nil || node.Kind == yaml.SequenceNode && len(node.Content) == 0 {
		return nil
	}
	var texts []string
	for _, item := range w.items(f) {
		texts = append(texts, w.text(item))
	}
	return texts
}

// textOrNone is a name, or nothing where nobody is named.
func (w *walker) textOrNone(f field) string {
	node := resolve(f.value)
	if node == nil || node.Kind == yaml.ScalarNode && (node.ShortTag() == "!!null" || node.Value == "") {
		return ""
	}
	return w.text(f)
}

// truth reads true or false; false where nothing stands.
func (w *walker) truth(f field) bool {
	node := resolve(f.value)
	if node == nil {
		return false
	}
	if node.ShortTag() != "!!bool" {
		w.note(f.path, "planfile.not_a_truth", "must be true or false")
	}
	return strings.EqualFold(node.Value, "true")
}

// resolve follows aliases. A chain of them is as long as the file at most.
func resolve(node *yaml.Node) *yaml.Node {
	for node != nil && node.Kind == yaml.AliasNode {
		node = node.Alias
	}
	return node
}

func orTop(path string) string {
	if path == "" {
		return "plan"
	}
	return path
}

func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
