package archtest

import (
	"go/ast"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// The documents are held to the tree: what they name in code marks must exist.
var (
	codeSpan  = regexp.MustCompile("`([^`\n]+)`")
	fence     = regexp.MustCompile("(?s)```[a-z]*\n(.*?)```")
	link      = regexp.MustCompile(`\]\(([^)#\s]+)`)
	target    = regexp.MustCompile(`\bmake +([a-z][a-z0-9-]*)`)
	command   = regexp.MustCompile(`(?:^|[\s/])kaymak ([a-z][a-z-]*)([^\n|]*)`)
	flag      = regexp.MustCompile(`--([a-z][a-z-]*)`)
	recipe    = regexp.MustCompile(`(?m)^([a-z][a-z0-9-]*):`)
	ourFolder = regexp.MustCompile(`^(internal|cmd|docs|web|e2e|scripts|packaging|bench|\.ci)/|^api/openapi`)
)

// made lists what a build makes: named in documents, absent from a clone.
var made = []string{"bin/", "data/", "web/dist", "e2e/out", "bench/out"}

func documents(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, path := range paths(t, ".md") {
		text, err := os.ReadFile(filepath.Join(root(t), path))
		if err != nil {
			t.Fatal(err)
		}
		texts[path] = string(text)
	}
	if len(texts) == 0 {
		t.Fatal("found no document")
	}
	return texts
}

func TestDocumentsNameFilesThatExist(t *testing.T) {
	for document, text := range documents(t) {
		for _, match := range link.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(match[1], "://") && !exists(t, filepath.Join(filepath.Dir(document), match[1])) {
				t.Errorf("%s links to %s, which does not exist", document, match[1])
			}
		}
		for _, match := range codeSpan.FindAllStringSubmatch(text, -1) {
			name := strings.TrimSuffix(match[1], "/…")
			if ourFolder.MatchString(name) && !strings.ContainsAny(name, "*<{ …") && !exists(t, name) {
				t.Errorf("%s names %s, which does not exist", document, name)
			}
		}
	}
}

func exists(t *testing.T, path string) bool {
	t.Helper()
	for _, prefix := range made {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	_, err := os.Stat(filepath.Join(root(t), path))
	return err == nil
}

func TestDocumentsNameCommandsThatExist(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join(root(t), "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	var recipes []string
	for _, match := range recipe.FindAllStringSubmatch(string(makefile), -1) {
		recipes = append(recipes, match[1])
	}
	commands, flags := commandLine(t)
	for document, text := range documents(t) {
		for _, code := range codeIn(text) {
			for _, match := range target.FindAllStringSubmatch(code, -1) {
				if !slices.Contains(recipes, match[1]) {
					t.Errorf("%s: there is no make %s", document, match[1])
				}
			}
			for _, match := range command.FindAllStringSubmatch(code, -1) {
				if !slices.Contains(commands, match[1]) {
					t.Errorf("%s: there is no command kaymak %s", document, match[1])
				}
				for _, name := range flag.FindAllStringSubmatch(match[2], -1) {
					if !slices.Contains(flags, name[1]) {
						t.Errorf("%s: kaymak %s knows no flag --%s", document, match[1], name[1])
					}
				}
			}
		}
	}
}

// codeIn lists what a document shows as code: blocks and spans.
func codeIn(text string) []string {
	var code []string
	for _, match := range fence.FindAllStringSubmatch(text, -1) {
		code = append(code, match[1])
	}
	for _, match := range codeSpan.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
		code = append(code, match[1])
	}
	return code
}

// commandLine reads the commands and flags from the structs that kong reads.
func commandLine(t *testing.T) (commands, flags []string) {
	t.Helper()
	for _, s := range sources(t) {
		if s.room != "cli" || s.test {
			continue
		}
		ast.Inspect(s.syntax, func(n ast.Node) bool {
			if field, ok := n.(*ast.Field); ok && field.Tag != nil && len(field.Names) == 1 {
				name, isCommand := kongName(t, field)
				if isCommand {
					commands = append(commands, name)
				} else {
					flags = append(flags, name)
				}
			}
			return true
		})
	}
	return commands, flags
}

func kongName(t *testing.T, field *ast.Field) (name string, isCommand bool) {
	t.Helper()
	raw, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		t.Fatal(err)
	}
	tag := reflect.StructTag(raw)
	_, isCommand = tag.Lookup("cmd")
	if name, given := tag.Lookup("name"); given {
		return name, isCommand
	}
	return hyphened(field.Names[0].Name), isCommand
}

// hyphened is kong's default name of a field: DatabaseURL is database-url.
func hyphened(field string) string {
	letters := []rune(field)
	var name strings.Builder
	for i, letter := range letters {
		startsWord := i > 0 && unicode.IsUpper(letter) &&
			(unicode.IsLower(letters[i-1]) || i+1 < len(letters) && unicode.IsLower(letters[i+1]))
		if startsWord {
			name.WriteByte('-')
		}
		name.WriteRune(unicode.ToLower(letter))
	}
	return name.String()
}

// TestGuideHasTheSamePagesInEveryLanguage: a page in one language only is a
// promise broken in the two others.
func TestGuideHasTheSamePagesInEveryLanguage(t *testing.T) {
	pages := map[string][]string{}
	for path := range documents(t) {
		if rest, ok := strings.CutPrefix(path, "docs/guide/"); ok {
			if language, page, ok := strings.Cut(rest, "/"); ok {
				pages[page] = append(pages[page], language)
			}
		}
	}
	if len(pages) == 0 {
		t.Fatal("found no page of the guide")
	}
	for page, languages := range pages {
		slices.Sort(languages)
		if !slices.Equal(languages, []string{"bg", "en", "ru"}) {
			t.Errorf("docs/guide/*/%s is there in %v, not in bg, en and ru", page, languages)
		}
	}
}
