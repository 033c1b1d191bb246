package cli

import (
	"regexp"
	"strings"
	"testing"

	"kaymak/internal/service"
	"kaymak/internal/store"
)

func TestALockedOutAdministratorGetsALink(t *testing.T) {
	folder := t.TempDir()
	run := func(args ...string) (string, string, int) {
		var out, errs strings.Builder
		code := Run(args, &Streams{In: strings.NewReader(""), Out: &out, Err: &errs})
		return out.String(), errs.String(), code
	}
	if _, errs, code := run("password", "ann@example.com", "--data", folder); code != exitFailed || !strings.Contains(errs, "user") {
		t.Errorf("nobody yet: %d %s", code, errs)
	}
	inside(t, folder, func(core *service.Core) {
		_, err := service.NewAccounts(core).Begin(t.Context(), service.FirstRun{Name: "Ann", Email: "ann@example.com", Password: "correct horse battery", Language: "en", WorkspaceName: "W", Currency: "EUR", TimeZone: "UTC"})
		if err != nil {
			t.Fatal(err)
		}
	})
	out, errs, code := run("password", "Ann@Example.com", "--data", folder, "--public-url", "https://crm.example/", "--remove-factors")
	match := regexp.MustCompile(`https://crm\.example/invite#(\S+)`).FindStringSubmatch(out)
	if code != exitOK || match == nil {
		t.Fatalf("%d %s %s", code, out, errs)
	}
	inside(t, folder, func(core *service.Core) {
		if _, err := (service.People{Core: core}).Accept(t.Context(), match[1], "quite another one", "en"); err != nil {
			t.Fatal(err)
		}
		if _, _, err := service.NewAccounts(core).SignIn(t.Context(), "ann@example.com", "quite another one", service.Visit{}); err != nil {
			t.Error(err)
		}
	})
}

// inside works on the data in a folder as a running process would.
func inside(t *testing.T, folder string, do func(*service.Core)) {
	t.Helper()
	st, err := store.Open(t.Context(), store.Config{File: folder + "/kaymak.db"})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	do(service.NewCore(st, folder, nil))
}
