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

// What the use cases write to the history, by the calls that write it.
var (
	recordedField  = regexp.MustCompile(`(?:changed|changedValues)\(\w+, "([a-z_.]+)"|crm\.Change\{Field: "([a-z_.]+)"`)
	recordedAction = regexp.MustCompile(`record\(ctx, tx, [^"\n]+"([a-z_]+)", [^"\n]+, "([a-z_]+)"`)
)

// TestTheHistoryIsToldInWords: every noun, field and action that a use case
// records has a word in the reader's language. The browser's own test sees to it
// that every word declared there is in all three.
func TestTheHistoryIsToldInWords(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(root(t), "web/src/features/history/families.json"))
	if err != nil {
		t.Fatal(err)
	}
	var words map[string][]string
	if err := json.Unmarshal(raw, &words); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(root(t), "internal/service/*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no use cases found: %v", err)
	}
	need := func(family, word, file string) {
		// A prefix ("hidden.") and the link to an undone entry are told by code.
		if word == "" || strings.HasSuffix(word, ".") || word == "undoes" {
			return
		}
		if !slices.Contains(words[family], strings.ReplaceAll(word, ".", "_")) {
			t.Errorf("%s: %s has no word for %q", filepath.Base(file), family, word)
		}
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range recordedField.FindAllStringSubmatch(string(text), -1) {
			need("history:field", m[1]+m[2], file)
		}
		for _, m := range recordedAction.FindAllStringSubmatch(string(text), -1) {
			need("history:noun", m[1], file)
			need("history:action", m[2], file)
		}
	}
}
