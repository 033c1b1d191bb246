package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

func init() {
	const looks, spreads = "y y y y f", "y y y f f" // ANN has somebody who reports to her
	rows = append(rows, []row{
		{"get-balance", "", looks, "", ""},
		{"list-proposals", "", looks, "", ""},
		{"propose-balance", "", spreads, "", `{"mode":"rebalance"}`},
		{"propose-balance", "", managers, "", `{"mode":"rebalance","ownerless":true}`},
		{"get-proposal", "proposal", "y y n y f", "", ""},
		{"list-proposed-moves", "proposal", "y y n y f", "", ""},
		{"take-out-moves", "proposal", "y y n f f", "", `{"company_ids":["{any}"],"out":true,"version":1}`},
		{"apply-proposal", "proposal", "y y n f f", "", `{"version":1}`},
		{"undo-proposal", "proposal", "y y n f f", "", ""},
		{"export-proposal", "proposal", analysts, "format=csv", ""},
		{"get-handover", "proposal", "y y n y f", "", ""},
		{"save-remit", "person", "yyyyyy yyyyyy yfyfff ffffff ffffff", "", `{"languages":["bg"],"regions":[],"version":0}`},
		{"lock-company", "company", "yyyyyy yyyyyy yyynnn ffffff ffffff", "", `{"reason":"asked for them","version":2}`},
	}...)
}

// balance makes a proposal of the administrator's.
func (b *builder) balance(name string) {
	wish := crm.BalanceWish{Mode: crm.BalanceRebalance, Tolerance: crm.DefaultTolerance, Worth: crm.WorthActual}
	b.note(name, "person", b.stranger)
	b.note(name, "proposal", must[crm.Balance](b)(service.Balances{Core: b.core}.Propose(b.t.Context(), b.admin, wish)).ID)
}
