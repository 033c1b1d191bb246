package access_test

import (
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// The exact rights, one line a role: read, edit, analyse, manage, administer.
func TestEveryRoleMayExactlyThis(t *testing.T) {
	actions := []access.Action{access.Read, access.Edit, access.Analyse, access.Manage, access.Administer}
	rights := map[crm.Role]string{
		crm.Administrator:  "yyyyy",
		crm.HeadOfSales:    "yyyy-",
		crm.Salesperson:    "yy---",
		crm.Analyst:        "y-y--",
		crm.Role("nobody"): "-----",
		crm.Role(""):       "-----",
	}
	for role, row := range rights {
		for i, action := range actions {
			err := access.May(access.Actor{Role: role}, action)
			if allowed := row[i] == 'y'; (err == nil) != allowed {
				t.Errorf("%q %s: got %v", role, action, err)
			}
			if err != nil && !fault.Is(err, fault.Forbidden) {
				t.Errorf("%q %s: %v is no refusal", role, action, err)
			}
		}
	}
	if err := access.May(access.System, access.Administer); err != nil {
		t.Errorf("the system may everything: %v", err)
	}
	if err := access.May(access.Actor{Role: crm.Administrator}, access.Action("unheard of")); err == nil {
		t.Error("an unknown action was allowed")
	}
}
