package archtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What pictures of the guide may weigh, in bytes: one of them, and all.
const (
	onePicture  = 120 << 10
	allPictures = 6 << 20
)

// TestPicturesAreShownAndSmall: each picture of docs/img is shown in a document, a
// guide's in its own language, and none makes a clone heavy.
func TestPicturesAreShownAndSmall(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root(t), "docs/img/*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("found no picture: %v", err)
	}
	texts := documents(t)
	var sum int64
	for _, file := range files {
		name := filepath.Base(file)
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		sum += info.Size()
		language, _, guide := strings.Cut(name, "-")
		if guide && info.Size() > onePicture {
			t.Errorf("%s has %d bytes, want at most %d", name, info.Size(), onePicture)
		}
		shown := false
		for document, text := range texts {
			inGuide := strings.HasPrefix(document, "docs/guide/")
			if !strings.Contains(text, "img/"+name+")") {
				continue
			}
			shown = true
			if guide && inGuide && !strings.HasPrefix(document, "docs/guide/"+language+"/") {
				t.Errorf("%s shows %s, a picture in another language", document, name)
			}
		}
		if !shown {
			t.Errorf("no document shows %s", name)
		}
	}
	if sum > allPictures {
		t.Errorf("the pictures have %d bytes, want at most %d", sum, allPictures)
	}
}
