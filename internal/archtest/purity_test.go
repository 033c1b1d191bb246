package archtest

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// impure packages reach outside the process, read the environment, or write a log.
var impure = []string{
	"os", "os/exec", "os/signal", "os/user", "path/filepath", "syscall", "unsafe",
	"database/sql", "database/sql/driver", "net", "net/http", "crypto/rand", "math/rand", "log", "log/slog", "testing",
}

// impureCalls are the functions of otherwise innocent packages that read the
// clock, the machine's zone or a hidden source of randomness.
var impureCalls = map[string][]string{
	"time":         {"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Local", "LoadLocation"},
	"math/rand/v2": {"Int", "IntN", "Int32", "Int32N", "Int64", "Int64N", "Uint32", "Uint64", "Uint64N", "UintN", "N", "Float32", "Float64", "NormFloat64", "ExpFloat64", "Perm", "Shuffle"},
}

func TestPureRoomsStayPure(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || !slices.Contains(pure, s.room) {
			continue
		}
		for _, name := range s.imports {
			if slices.Contains(impure, name) {
				t.Errorf("%s: %s is a pure room and may not import %s", s.path, s.room, name)
			}
			if foreignModule(name) {
				t.Errorf("%s: %s is plain Go and may not import %s", s.path, s.room, name)
			}
		}
		for _, call := range impureUses(s) {
			t.Error(call)
		}
	}
}

// foreignModule tells a third party's package from ours and the standard library's.
func foreignModule(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return strings.Contains(first, ".")
}

// impureUses finds every use of an impure function, called or handed on.
func impureUses(s source) []string {
	names := map[string]string{} // the local name of each watched package
	for _, spec := range s.syntax.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		if _, watched := impureCalls[path]; !watched {
			continue
		}
		local := strings.TrimSuffix(path, "/v2")
		local = local[strings.LastIndex(local, "/")+1:]
		if spec.Name != nil {
			local = spec.Name.Name
		}
		names[local] = path
	}
	var found []string
	ast.Inspect(s.syntax, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		left, ok := selector.X.(*ast.Ident)
		if ok && slices.Contains(impureCalls[names[left.Name]], selector.Sel.Name) {
			found = append(found, s.at(n)+": "+s.room+" is a pure room: "+left.Name+"."+selector.Sel.Name+" must come in as an argument")
		}
		return true
	})
	return found
}
