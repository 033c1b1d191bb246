package archtest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var bold = regexp.MustCompile(`\*\*([^*\n]+)\*\*`)

// TestGuideNamesLabelsThatAreOnTheScreen: what the guide prints in bold is a
// label of the interface in the reader's language, word for word. A bold
// sentence that ends with a full stop is a heading of the text itself.
func TestGuideNamesLabelsThatAreOnTheScreen(t *testing.T) {
	texts := map[string][]string{}
	for _, language := range []string{"en", "ru", "bg"} {
		texts[language] = interfaceTexts(t, language)
	}
	for path, text := range documents(t) {
		rest, ok := strings.CutPrefix(path, "docs/guide/")
		if !ok {
			continue
		}
		language, _, _ := strings.Cut(rest, "/")
		for _, match := range bold.FindAllStringSubmatch(text, -1) {
			if !strings.HasSuffix(match[1], ".") && !slices.Contains(texts[language], match[1]) {
				t.Errorf("%s: no screen says %q", path, match[1])
			}
		}
	}
}

// interfaceTexts lists every text of the interface in one language.
func interfaceTexts(t *testing.T, language string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root(t), "web/src/locales", language, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts for %s: %v", language, err)
	}
	var texts []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var tree any
		if err := json.Unmarshal(raw, &tree); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		texts = appendTexts(texts, tree)
	}
	return texts
}

func appendTexts(texts []string, tree any) []string {
	switch node := tree.(type) {
	case string:
		return append(texts, node)
	case map[string]any:
		for _, child := range node {
			texts = appendTexts(texts, child)
		}
	}
	return texts
}
