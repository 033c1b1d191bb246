package cli_test

import (
	"bytes"
	"strings"
	"testing"

	"kaymak/internal/cli"
)

// What is wrong with the settings of files is named before anything is served.
func TestUnusableSettingsOfFilesAreNamed(t *testing.T) {
	s3 := map[string]string{"KAYMAK_S3_ENDPOINT": "http://127.0.0.1:1", "KAYMAK_S3_BUCKET": "files", "KAYMAK_S3_ACCESS_KEY": "key", "KAYMAK_S3_SECRET_KEY": "secret"}
	for name, c := range map[string]struct {
		args []string
		env  map[string]string
		code int
		says string
	}{
		"a kind that cannot be told": {[]string{"--file-kinds", "pdf,exe"}, nil, 2, ".exe"},
		"no size":                    {[]string{"--max-file", "0"}, nil, 2, "--max-file"},
		"less than nothing":          {[]string{"--max-files", "-1"}, nil, 2, "--max-file"},
		"S3 without a bucket":        {[]string{"--s3-endpoint", "https://s3.example.com"}, nil, 1, "--s3-bucket"},
		"an address without https":   {[]string{"--s3-endpoint", "s3.example.com"}, nil, 1, "https://"},
		"nobody answers":             {nil, s3, 1, "http://127.0.0.1:1"},
	} {
		t.Run(name, func(t *testing.T) {
			for key, value := range c.env {
				t.Setenv(key, value)
			}
			var said bytes.Buffer
			args := append([]string{"serve", "--data", t.TempDir(), "--listen", "127.0.0.1:0"}, c.args...)
			if code := cli.Run(args, &cli.Streams{In: strings.NewReader(""), Out: &said, Err: &said}); code != c.code || !strings.Contains(said.String(), c.says) {
				t.Errorf("exit code %d, want %d: %s", code, c.code, said.String())
			}
		})
	}
}
