package service_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

const contactsFile = "ФИО;Компания;Должность;Телефон;Эл. почта;День рождения;Роль;Не беспокоить\n" +
	"Иванова Мария Петровна;ООО «Ромашка»;Директор;8 (495) 123-45-67;maria@example.com;04.05.1980;Решает;\n" +
	"Мария Петровна Иванова;Ромашка;;+7 495 123-45-67; ;;;да\n" +
	"Пётр Сидоров;Альфа;;;;;;\n" +
	";Альфа;;;;;;\n" +
	"Пётр Сидоров;Бета;;;;;;\n"

func TestContactsOfAFileLandOnceAndAreTakenBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		contacts := service.Contacts{Core: d.Core}
		i := d.land("people.csv", contactsFile)
		want := crm.ImportCounts{Rows: 5, Refused: 1, CompaniesNew: 3, ContactsNew: 3, Known: 1}
		if diff := cmp.Diff(want, i.Counts); i.Kind != "contacts" || diff != "" {
			t.Errorf("%s: %s", i.Kind, diff)
		}
		page, err := contacts.List(t.Context(), d.Admin, service.ContactQuery{Search: "мария"})
		if err != nil || len(page.Contacts) != 1 {
			t.Fatalf("got %v, %v", page, err)
		}
		maria := page.Contacts[0]
		if maria.FamilyName != "Иванова" || maria.Birthday.String() != "1980-05-04" || len(maria.Phones) != 2 || maria.Silence() != "all" || maria.Role() != crm.RoleDecides || len(maria.Links) != 1 {
			t.Errorf("got %+v", maria.Contact)
		}
		if again := d.land("people.csv", contactsFile); again.Counts.ContactsNew != 0 || again.Counts.CompaniesNew != 0 {
			t.Errorf("a second time: %+v", again.Counts)
		}
		// One Pyotr is edited: he and his company stay.
		page, err = contacts.List(t.Context(), d.Admin, service.ContactQuery{Search: "сидоров"})
		if err != nil || len(page.Contacts) != 2 {
			t.Fatalf("got %v, %v", page, err)
		}
		edited := page.Contacts[0].Contact
		edited.Note = "met"
		if _, err := contacts.Update(t.Context(), d.Admin, edited); err != nil {
			t.Fatal(err)
		}
		if _, err := d.imports.Undo(t.Context(), d.Admin, i.ID); err != nil {
			t.Fatal(err)
		}
		d.RunJobs(t)
		if i, err = d.imports.Get(t.Context(), d.Admin, i.ID); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"Пётр Сидоров", "Альфа"}, i.Counts.Kept); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"Пётр Сидоров"}, foundNames(t, d.Ground, d.Admin, service.ContactQuery{})); diff != "" {
			t.Errorf("stay: %s", diff)
		}
		if n, err := (service.Companies{Core: d.Core}).Count(t.Context(), d.Admin, service.CompanyQuery{}); err != nil || n != 1 {
			t.Errorf("%d companies stay, %v", n, err)
		}
	})
}

// The contact export of another program: five hundred people at their companies.
func TestContactsOfAnotherProgram(t *testing.T) {
	dir := os.Getenv("KAYMAK_SHARED_DATA")
	if dir == "" {
		dir = "../../../shared/data"
	}
	raw, err := os.ReadFile(filepath.Join(dir, "contacts", "contacts.csv"))
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	d := newDesk(t, storetest.SQLite(t))
	i := d.land("contacts.csv", string(raw))
	again := d.land("contacts.csv", string(raw))
	t.Logf("%+v, then %+v", i.Counts, again.Counts)
	if i.Counts.ContactsNew != 500 || again.Counts.ContactsNew != 0 || again.Counts.ContactsChanged != 0 || again.Counts.Known != 500 {
		t.Errorf("got %+v, then %+v", i.Counts, again.Counts)
	}
}
