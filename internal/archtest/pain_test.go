package archtest

import (
	"go/ast"
	"regexp"
	"strings"
	"testing"
)

// The list of pains is held to the tests, and the tests to the list.
var (
	painRow  = regexp.MustCompile(`(?m)^\| ([^|]+) \| ([^|]+) \| (.+) \|$`)
	painTest = regexp.MustCompile("`([^` ]+_test\\.go)` `(Test\\w+)`")
	painTold = regexp.MustCompile(`\w+(?:/\w+)? PR #\d+|[\w-]+(?:/\w+)?#\d+|Veeva Align|CEX360`)
)

const painList = "docs/pains.md"

// TestEveryPainHasItsTest: each pain of the list names tests that are there, and
// the comment of one of them tells where it was told.
func TestEveryPainHasItsTest(t *testing.T) {
	comments := testComments(t)
	rows := painRow.FindAllStringSubmatch(documents(t)[painList], -1)
	if len(rows) < 10 {
		t.Fatalf("%s has %d rows", painList, len(rows))
	}
	for _, row := range rows[1:] { // below the head
		tests := painTest.FindAllStringSubmatch(row[3], -1)
		if len(tests) == 0 {
			t.Errorf("%s: %q has no test", painList, row[1])
		}
		var told strings.Builder
		for _, test := range tests {
			comment, there := comments[test[1]+" "+test[2]]
			if !there {
				t.Errorf("%s: there is no %s in %s", painList, test[2], test[1])
			}
			told.WriteString(comment)
		}
		places := painTold.FindAllString(row[2], -1)
		if len(places) == 0 {
			t.Errorf("%s: %q says not where it was told", painList, row[1])
		}
		for _, place := range places {
			if !strings.Contains(told.String(), place) {
				t.Errorf("%s: no test of %q names %s", painList, row[1], place)
			}
		}
	}
}

// TestEveryPainThatATestNamesIsListed: the other way round.
func TestEveryPainThatATestNamesIsListed(t *testing.T) {
	list := documents(t)[painList]
	for test, comment := range testComments(t) {
		for _, place := range painTold.FindAllString(comment, -1) {
			_, name, _ := strings.Cut(test, " ")
			if !strings.Contains(list, place) || !strings.Contains(list, "`"+name+"`") {
				t.Errorf("%s names %s, which %s does not list with it", test, place, painList)
			}
		}
	}
}

// testComments gives the comment above each test, by its file and name, in one line.
func testComments(t *testing.T) map[string]string {
	t.Helper()
	comments := map[string]string{}
	for _, s := range sources(t) {
		if !s.test {
			continue
		}
		for _, declaration := range s.syntax.Decls {
			if fn, ok := declaration.(*ast.FuncDecl); ok && strings.HasPrefix(fn.Name.Name, "Test") {
				comments[s.path+" "+fn.Name.Name] = strings.Join(strings.Fields(fn.Doc.Text()), " ")
			}
		}
	}
	return comments
}
