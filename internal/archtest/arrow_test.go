package archtest

import (
	"slices"
	"strings"
	"testing"
)

// vocabulary may be used by every room.
var vocabulary = []string{"fault", "money", "civil"}

// arrows says which rooms a room may import beside itself and the vocabulary.
// A room without a row may import nothing of ours; a new room needs a row here.
var arrows = map[string][]string{
	"fault": {},
	"money": {},
	"civil": {},

	"crm":    {},
	"access": {"crm"},
	"plan":   {},
	"sample": {"crm"},
	"store":  {"crm"},
	// Files in and out know formats, not records: service gives the rows a meaning.
	"exchange": {},
	// Contents have a hash and a size; what they are to people service knows.
	"blob": {},

	"service": {"store", "access", "crm", "plan", "exchange", "sample", "blob"},
	// The edges call service; the other rooms are only the words its questions and answers are made of.
	"api": {"service", "crm", "access", "plan", "exchange"},
	"mcp": {"service", "crm", "access", "plan", "exchange"},
	// The queue lives in our database and takes a job in the transaction that asks for it.
	"job": {"service", "store", "crm", "access", "plan"},

	// cli puts the process together. crm and plan are there for commands that
	// compute from a file alone and open no database, such as abc and headcount; access
	// because a command that does open it acts as somebody.
	"cli": {"api", "mcp", "job", "exchange", "blob", "service", "store", "web", "access", "crm", "plan"},
	"cmd": {"cli"},
	"web": {},

	// Tools beside the product: they drive it from outside and from inside.
	"bench":    {"cli", "api", "job", "exchange", "service", "store", "access", "crm", "plan", "sample"},
	"archtest": {},
}

// pure rooms know no database, HTTP, clock, environment or randomness.
var pure = []string{"crm", "access", "plan", "sample", "civil", "money", "fault"}

func TestArrows(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := arrows[s.room]
		if !known {
			t.Errorf("%s: the room %q has no row in the table of arrows", s.path, s.room)
			continue
		}
		// A test outside the pure rooms sets up what a whole process would.
		if s.test && !slices.Contains(pure, s.room) {
			continue
		}
		for _, name := range s.imports {
			if !permitted(s, allowed, name) {
				t.Errorf("%s: %s may not import %s", s.path, s.room, name)
			}
		}
	}
}

// permitted tells whether an import of ours follows the arrows.
func permitted(s source, allowed []string, name string) bool {
	dir, ours := strings.CutPrefix(name, module+"/")
	if !ours {
		return name != module
	}
	room := roomOf(dir)
	if room == "plan" && s.room == "plan" {
		return dir == s.dir // each calculation stands alone: service carries one's result to the next
	}
	return room == s.room || slices.Contains(vocabulary, room) && !slices.Contains(vocabulary, s.room) ||
		slices.Contains(vocabulary, s.room) && room == "fault" || slices.Contains(allowed, room)
}

// Names that say nothing attract everything.
var nameless = []string{"util", "utils", "common", "model", "models", "type", "types", "helper", "helpers", "misc", "shared", "lib"}

func TestPackageNames(t *testing.T) {
	for _, s := range sources(t) {
		if name := strings.TrimSuffix(s.syntax.Name.Name, "_test"); slices.Contains(nameless, name) {
			t.Errorf("%s: a package needs a name that says what it holds, not %q", s.path, name)
		}
	}
}

func TestEveryPackageHasADoc(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		if !s.test {
			documented[s.dir] = documented[s.dir] || s.syntax.Doc != nil
		}
	}
	for dir, has := range documented {
		if !has {
			t.Errorf("%s: no file says in a package comment what the package is for", dir)
		}
	}
}
