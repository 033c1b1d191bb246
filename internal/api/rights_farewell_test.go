package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// farewell lets a company of these owners go.
func (b *builder) farewell(where string, owner, second crm.ID) {
	ctx := b.t.Context()
	c := must[crm.Company](b)(service.Companies{Core: b.core}.Create(ctx, b.admin, crm.Company{Name: where + ", let go", OwnerID: owner, SecondID: second}))
	said := must[service.FarewellsSaid](b)(service.Farewells{Core: b.core}.Say(ctx, b.admin, service.FarewellWish{Companies: []crm.ID{c.ID}, Reason: "other"}))
	b.note(where, "farewell", said.Releases[0])
}
