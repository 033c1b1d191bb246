package archtest

import (
	"bytes"
	"go/ast"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The limits are what fails; the aims are what a reader likes. A test may hold
// a long table of worked examples in one function, so only its file is bounded.
const (
	fileLimit, fileAim         = 400, 300
	functionLimit, functionAim = 60, 40
)

func TestFilesAndFunctionsStayShort(t *testing.T) {
	for _, s := range sources(t) {
		checkFile(t, s.path)
		for _, declaration := range s.syntax.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || s.test {
				continue
			}
			switch n := s.lines(function); {
			case n > functionLimit:
				t.Errorf("%s: %s has %d lines, the limit is %d", s.at(function), function.Name.Name, n, functionLimit)
			case n > functionAim:
				t.Logf("%s: %s has %d lines, the aim is %d", s.at(function), function.Name.Name, n, functionAim)
			}
		}
	}
}

func TestBrowserFilesStayShort(t *testing.T) {
	for _, path := range paths(t, ".ts", ".tsx", ".mjs", ".css") {
		if !strings.HasSuffix(path, ".d.ts") && !strings.HasSuffix(path, ".gen.ts") {
			checkFile(t, path)
		}
	}
}

func checkFile(t *testing.T, path string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), path))
	if err != nil {
		t.Fatal(err)
	}
	switch n := bytes.Count(text, []byte("\n")); {
	case n > fileLimit:
		t.Errorf("%s has %d lines, the limit is %d", path, n, fileLimit)
	case n > fileAim:
		t.Logf("%s has %d lines, the aim is %d", path, n, fileAim)
	}
}
