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

// staff gives who works here as name → code, team, manager.
func staff(t *testing.T, d desk) map[string][3]string {
	t.Helper()
	all, names := map[string][3]string{}, map[crm.ID]string{}
	people, err := service.People{Core: d.Core}.List(t.Context(), d.Admin)
	if err != nil {
		t.Fatal(err)
	}
	teams, err := service.Teams{Core: d.Core}.List(t.Context(), d.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		names[p.ID] = p.Name
	}
	for _, team := range teams {
		names[team.ID] = team.Name
	}
	for _, p := range people {
		if p.Active && p.ID != d.Admin.UserID {
			all[p.Name] = [3]string{p.ExternalID, names[p.TeamID], names[p.ManagerID]}
		}
	}
	return all
}

func TestThoseWhoWorkHereComeInFromAFile(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		i := d.land("staff.csv", "Employee ID,Employee,E-mail,Reports to,Team\n"+
			"1,Ira Ivanova,ira@example.com,3,North\n"+
			"2,Oleg Petrov,,Ira Ivanova,North\n"+
			"3,Vera Sidorova,,Boss Bossov,\n"+
			"4,Lena Loop,,Lena Loop,\n"+
			"5,,,,\n")
		if want := (crm.ImportCounts{Rows: 5, Refused: 2, PeopleNew: 5}); i.Kind != "people" || cmp.Diff(want, i.Counts) != "" {
			t.Fatal(i.Kind, cmp.Diff(want, i.Counts))
		}
		want := map[string][3]string{"Ira Ivanova": {"1", "North", "Vera Sidorova"}, "Oleg Petrov": {"2", "North", "Ira Ivanova"}, "Vera Sidorova": {"3", "", "Boss Bossov"}, "Boss Bossov": {}, "Lena Loop": {"4", "", ""}}
		if diff := cmp.Diff(want, staff(t, d)); diff != "" {
			t.Error(diff)
		}
		again := d.land("again.csv", "Employee ID,Employee,Reports to,Team\n1,Ira Ivanova,Boss Bossov,South\n4,Lena Loop,Ira Ivanova,South\n")
		if again.Counts.PeopleNew != 0 || again.Counts.PeopleChanged != 1 {
			t.Errorf("completed: %+v", again.Counts)
		}
		want["Lena Loop"] = [3]string{"4", "South", "Ira Ivanova"} // what is said of Ira stays
		if diff := cmp.Diff(want, staff(t, d)); diff != "" {
			t.Error(diff)
		}
		d.land("clients.csv", "Company;Salesperson;City\nAlfa;2;Ruse\nBeta;ira@example.com;Varna\nGamma;99;Varna\n")
		if diff := cmp.Diff(map[string]string{"Alfa": "Oleg Petrov", "Beta": "Ira Ivanova", "Gamma": ""}, ownersNow(t, d)); diff != "" {
			t.Error(diff)
		}
		d.undo(again.ID)
		if got := staff(t, d)["Lena Loop"]; got != [3]string{"4", "", ""} {
			t.Errorf("after the undo: %v", got)
		}
		if d.undo(i.ID); len(staff(t, d)) != 1 { // Lena, whose version is another by now
			t.Errorf("after the undo of all: %v", staff(t, d))
		}
	})
}

func ownersNow(t *testing.T, d desk) map[string]string {
	t.Helper()
	owners, names := map[string]string{}, map[crm.ID]string{}
	people, err := service.People{Core: d.Core}.List(t.Context(), d.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		names[p.ID] = p.Name
	}
	list, err := service.Companies{Core: d.Core}.List(t.Context(), d.Admin, service.CompanyQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list.Companies {
		owners[c.Name] = names[c.OwnerID]
	}
	return owners
}

func TestSalesTeamsOfARealCRMComeInWhole(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	folder := os.Getenv("KAYMAK_SHARED_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	content, err := os.ReadFile(filepath.Join(folder, "payments", "maven-crm", "sales_teams.csv"))
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skipf("the shared examples are not here: %v", err)
	}
	i := d.land("sales_teams.csv", string(content))
	if want := (crm.ImportCounts{Rows: 35, PeopleNew: 41}); i.Kind != "people" || cmp.Diff(want, i.Counts) != "" {
		t.Error(i.Kind, cmp.Diff(want, i.Counts))
	}
	if got := staff(t, d)["Anna Snelling"]; got != [3]string{"", "Central", "Dustin Brinkmann"} {
		t.Errorf("Anna: %v", got)
	}
}
