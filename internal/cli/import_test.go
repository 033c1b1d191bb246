package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// importing runs import over standard input into a data folder.
func importing(t *testing.T, data, input string, flags ...string) (exit int, out, errs string) {
	t.Helper()
	return call(t, input, append([]string{"import", "-", "--data", data, "--currency", "RUB"}, flags...)...)
}

func mustImport(t *testing.T, data, input, want string, flags ...string) {
	t.Helper()
	exit, out, errs := importing(t, data, input, flags...)
	if exit != 0 || strings.TrimSpace(out) != want {
		t.Fatalf("exit %d, %q, want %q\n%s", exit, out, want, errs)
	}
}

const (
	clientsFile = "Код;Название;ИНН;Потенциал\n1;ООО «Ромашка»;7701234567;500 000\n2;ИП Щукин;7707654321;\n"
	paidFile    = "Дата оплаты;Контрагент;Сумма, руб.\n05.01.2026;ромашка ООО;1 234,50\n06.01.2026;ИП Щукин;99\n06.01.2026;ИП Щукин;99\n31.02.2026;ИП Щукин;5\n07.01.2026;\"=HYPERLINK(1)\";сто\n"
)

func TestImportOnTheCommandLine(t *testing.T) {
	data := t.TempDir()
	mustImport(t, data, clientsFile, "rows 2, payments added 0, known already 0, companies created 2, matched 0, changed 0, potentials 1, refused 0")
	const landed = "rows 5, payments added 3, known already 0, companies created 0, matched 2, changed 0, potentials 0, refused 2"
	mustImport(t, data, paidFile, landed, "--dry-run")
	refused := filepath.Join(data, "refused.csv")
	mustImport(t, data, paidFile, landed, "--refused", refused)
	mustImport(t, data, paidFile, "rows 5, payments added 0, known already 3, companies created 0, matched 2, changed 0, potentials 0, refused 2")

	listed, err := os.ReadFile(refused)
	if err != nil {
		t.Fatal(err)
	}
	want := "line,column,value,reason,message\n5,Дата оплаты,31.02.2026,cell.no_such_day,There is no such day.\n6,\"Сумма, руб.\",сто,cell.not_a_number,This is not a number.\n"
	if string(listed) != want {
		t.Errorf("%s, want %s", listed, want)
	}
}

func TestImportTakesNamedColumns(t *testing.T) {
	data := t.TempDir()
	const file = "a;b;when;x\nFirst;10,5;05.01.2026;7\nSecond;20;06.01.2026;8\n"
	mustImport(t, data, file, "rows 2, payments added 2, known already 0, companies created 2, matched 0, changed 0, potentials 0, refused 0",
		"--kind", "payments", "--map", "company=a", "--map", "date=when", "--map", "amount=b")
	exit, _, errs := importing(t, data, file, "--kind", "payments", "--map", "company=nowhere")
	if exit != exitUsage || !strings.Contains(errs, `no column "nowhere"; there are: a, b, when, x`) {
		t.Errorf("exit %d: %s", exit, errs)
	}
	exit, _, errs = importing(t, data, file, "--kind", "payments", "--map", "colour=a")
	if exit != exitUsage || !strings.Contains(errs, `no field "colour"`) {
		t.Errorf("exit %d: %s", exit, errs)
	}
}

func TestImportRefusesUnknownCompaniesWhenAsked(t *testing.T) {
	data := t.TempDir()
	exit, _, errs := importing(t, data, paidFile, "--no-create")
	if exit != exitFailed || !strings.Contains(errs, "Not one row") {
		t.Errorf("exit %d: %s", exit, errs)
	}
}

func TestImportOfWhatIsNoTable(t *testing.T) {
	data := t.TempDir()
	for name, c := range map[string]struct{ input, says string }{
		"empty":       {"", "empty"},
		"binary":      {"\x00\x01\x02\x03\x04\x05\x06\x07", "not a text"},
		"old Excel":   {"\xD0\xCF\x11\xE0 and so on", "Save it as CSV or XLSX"},
		"header only": {"Дата;Клиент;Сумма\n", ""},
	} {
		exit, _, errs := importing(t, data, c.input)
		if exit != exitFailed || !strings.Contains(errs, c.says) {
			t.Errorf("%s: exit %d: %s", name, exit, errs)
		}
	}
	if exit, _, _ := call(t, "", "import", filepath.Join(data, "missing.csv"), "--data", data); exit != exitFailed {
		t.Errorf("missing file: exit %d", exit)
	}
	if exit, _, _ := importing(t, data, paidFile, "--currency", "roubles"); exit != exitUsage {
		t.Errorf("currency: exit %d", exit)
	}
}
