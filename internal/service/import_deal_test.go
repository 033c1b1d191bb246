package service_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Two stages of ours, two words for an end, one unknown stage, one deal without a
// company, one row twice, one that was closed tomorrow.
const dealFile = "Номер сделки;Компания;Этап;Сумма;Менеджер;Товар;Дата создания;Дата закрытия\n" +
	"D-1;ООО «Сталь»;Первый интерес;1 000,50;Иван Петров;Балка;02.11.2026;20.12.2026\n" +
	"D-2;Сталь;Успешно реализовано;500;Иван Петров;Балка;02.10.2026;20.10.2026\n" +
	"D-3;Альфа;Проиграна;700;;;01.09.2026;\n" +
	"D-4;Альфа;Переговоры;700;;;01.09.2026;\n" +
	"D-5;;Предложение отправлено;;Иван Петров;Уголок;;\n" +
	"D-1;Сталь;Первый интерес;1 000,50;;;;\n" +
	"D-6;Альфа;Выиграна;10;;;01.09.2026;31.12.2026\n"

func russianDesk(t *testing.T) desk {
	d := newDesk(t, storetest.SQLite(t))
	err := d.Core.Store.Write(t.Context(), d.Core.Now(), func(tx *store.Tx) error {
		p := crm.DefaultPipeline("ru")
		all, err := store.Pipelines(t.Context(), tx)
		if err != nil {
			return err
		}
		after := all[0]
		after.Stages = nil
		for i, s := range all[0].Stages {
			s.Name = p.Stages[i].Name
			after.Stages = append(after.Stages, s)
		}
		return store.UpdatePipeline(t.Context(), tx, all[0], after)
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDealsComeInFromAFile(t *testing.T) {
	d := russianDesk(t)
	i := d.land("deals.csv", dealFile)
	if i.Kind != "deals" {
		t.Fatalf("the file is taken for %s", i.Kind)
	}
	want := crm.ImportCounts{Rows: 7, Refused: 2, Deals: 4, Known: 1, CompaniesNew: 2}
	if diff := cmp.Diff(want, i.Counts); diff != "" {
		t.Error(diff)
	}
	refusals, err := d.imports.Refusals(t.Context(), d.Admin, i.ID, 0, 10)
	if err != nil || len(refusals) != 2 || refusals[0].Code != "import.stage_unknown" || refusals[0].Params["stage"] != "Переговоры" || refusals[1].Code != "deal.future" {
		t.Errorf("refused: %+v, %v", refusals, err)
	}
	type row struct {
		Title, Company      string
		Outcome             crm.DealOutcome
		Amount, Probability int64
		Expected, Closed    civil.Date
	}
	var got []row
	list, err := service.Deals{Core: d.Core}.List(t.Context(), d.Admin, service.DealQuery{ListQuery: service.ListQuery{Sort: "amount", Desc: true}})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range list.Deals {
		got = append(got, row{v.Title, v.CompanyName, v.Outcome, v.Amount, v.Probability, v.ExpectedOn, v.ClosedOn})
	}
	day := civil.MakeDate
	expected := []row{
		{"Балка", "ООО «Сталь»", crm.DealOpen, 100_050, 1000, day(2026, 12, 20), 0},
		{"Альфа", "Альфа", crm.DealLost, 70_000, 0, 0, day(2026, 9, 1)},
		{"Балка", "ООО «Сталь»", crm.DealWon, 50_000, 10_000, 0, day(2026, 10, 20)},
		{"Уголок", "", crm.DealOpen, 0, 5000, 0, 0},
	}
	if diff := cmp.Diff(expected, got); diff != "" {
		t.Error(diff)
	}
	again := d.land("deals.csv", dealFile)
	if again.Counts.Deals != 0 || again.Counts.Known != 5 {
		t.Errorf("the second time: %+v", again.Counts)
	}
}

func TestImportedDealsAreTakenBackUnlessSomebodyWorkedWithThem(t *testing.T) {
	d := russianDesk(t)
	i := d.land("deals.csv", dealFile)
	deals := service.Deals{Core: d.Core}
	list, err := deals.List(t.Context(), d.Admin, service.DealQuery{ListQuery: service.ListQuery{Search: "уголок"}})
	if err != nil || len(list.Deals) != 1 {
		t.Fatalf("got %v, %v", list, err)
	}
	if _, err := deals.Close(t.Context(), d.Admin, list.Deals[0].ID, service.Closing{Outcome: crm.DealWon}, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := d.imports.Undo(t.Context(), d.Admin, i.ID); err != nil {
		t.Fatal(err)
	}
	d.RunJobs(t)
	i, err = d.imports.Get(t.Context(), d.Admin, i.ID)
	if err != nil || i.State != crm.ImportUndone || i.Counts.KeptCount != 1 || i.Counts.Kept[0] != "Уголок" {
		t.Errorf("undone: %+v, %v", i, err)
	}
	if n, err := deals.Count(t.Context(), d.Admin, service.DealQuery{}); err != nil || n != 1 {
		t.Errorf("%d deals are left, %v", n, err)
	}
	if n, err := (service.Companies{Core: d.Core}).Count(t.Context(), d.Admin, service.CompanyQuery{}); err != nil || n != 0 {
		t.Errorf("%d companies are left, %v", n, err)
	}
}

// The opportunities of a real CRM, as they were exported, once the two stages that
// it calls otherwise are in a pipeline.
func TestOpportunitiesOfARealCRMComeInWhole(t *testing.T) {
	folder := os.Getenv("KAYMAK_SHARED_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	content, err := os.ReadFile(filepath.Join(folder, "payments", "maven-crm", "sales_pipeline.csv"))
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skipf("the shared examples are not here: %v", err)
	}
	d := newDesk(t, storetest.SQLite(t))
	first := d.upload("sales_pipeline.csv", string(content))
	if _, err := d.imports.Start(t.Context(), d.Admin, first.ID, true); err != nil {
		t.Fatal(err)
	}
	d.RunJobs(t)
	if first, err = d.imports.Get(t.Context(), d.Admin, first.ID); err != nil || first.Counts.Refused != 1589+500 {
		t.Fatalf("without its stages: %+v, %v", first.Counts, err)
	}
	_, err = service.Pipelines{Core: d.Core}.Create(t.Context(), d.Admin, crm.Pipeline{Name: "Opportunities", CommitFrom: 7500, Stages: []crm.Stage{{Name: "Prospecting", Probability: 1000}, {Name: "Engaging", Probability: 4000}}})
	if err != nil {
		t.Fatal(err)
	}
	i := d.land("sales_pipeline.csv", string(content))
	want := crm.ImportCounts{Rows: 8800, Deals: 8800, CompaniesNew: 85}
	if diff := cmp.Diff(want, i.Counts); diff != "" {
		t.Error(diff)
	}
	board, err := service.Deals{Core: d.Core}.Board(t.Context(), d.Admin, service.BoardQuery{Pipeline: board(t, d, "Opportunities")})
	if err != nil || board.Stages[0].Count != 500 || board.Stages[1].Count != 1589 {
		t.Errorf("the board: %v, %v", board.Stages, err)
	}
}

func board(t *testing.T, d desk, name string) crm.ID {
	t.Helper()
	all, err := service.Pipelines{Core: d.Core}.List(t.Context(), d.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("no pipeline %s", name)
	return crm.ID{}
}
