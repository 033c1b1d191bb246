package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// module is the import path of the project's root.
const module = "kaymak"

// source is one Go file of the project.
type source struct {
	path    string // from the root, with slashes: internal/store/company.go
	dir     string // internal/store
	room    string // store
	test    bool
	syntax  *ast.File
	files   *token.FileSet
	imports []string
}

// root is the project's top folder, seen from this package.
func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil {
		t.Fatalf("no go.mod in %s", dir)
	}
	return dir
}

// sources parses every Go file of the project.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, path := range paths(t, ".go") {
		all = append(all, parse(t, path))
	}
	if len(all) == 0 {
		t.Fatal("found no Go file")
	}
	return all
}

func parse(t *testing.T, path string) source {
	t.Helper()
	files := token.NewFileSet()
	syntax, err := parser.ParseFile(files, filepath.Join(root(t), path), nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.ToSlash(filepath.Dir(path))
	s := source{path: path, dir: dir, room: roomOf(dir), test: strings.HasSuffix(path, "_test.go"), syntax: syntax, files: files}
	for _, spec := range syntax.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		s.imports = append(s.imports, name)
	}
	return s
}

// roomOf names the room a folder belongs to: internal/plan/abc is in plan.
func roomOf(dir string) string {
	parts := strings.Split(dir, "/")
	if parts[0] == "internal" && len(parts) > 1 {
		return parts[1]
	}
	return parts[0]
}

// lines is the length of a node in lines, its first and last included.
func (s source) lines(n ast.Node) int {
	return s.files.Position(n.End()).Line - s.files.Position(n.Pos()).Line + 1
}

// at says where a node stands.
func (s source) at(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.files.Position(n.Pos()).Line)
}

// paths lists the project's own files with one of the endings, from the root.
func paths(t *testing.T, endings ...string) []string {
	t.Helper()
	top := root(t)
	var found []string
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if path != top && (foreign[name] || strings.HasPrefix(name, ".")) {
				return filepath.SkipDir
			}
			return nil
		}
		for _, ending := range endings {
			if strings.HasSuffix(name, ending) {
				rel, err := filepath.Rel(top, path)
				found = append(found, filepath.ToSlash(rel))
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// foreign folders hold what others wrote, what was built, or what tests leave behind.
var foreign = map[string]bool{"node_modules": true, "dist": true, "bin": true, "data": true, "out": true, "testdata": true}
