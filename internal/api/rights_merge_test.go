package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// twins makes two companies of these owners that are one, and two that were merged.
func (b *builder) twins(where string, owner, second crm.ID) {
	ctx, companies, merges := b.t.Context(), service.Companies{Core: b.core}, service.Merges{Core: b.core}
	made := func(name string) crm.Company {
		return must[crm.Company](b)(companies.Create(ctx, b.admin, crm.Company{Name: where + ", " + name, OwnerID: owner, SecondID: second}))
	}
	b.note(where, "twin", made("twin").ID)
	kept, gone := made("kept"), made("merged")
	must[crm.Company](b)(merges.Merge(ctx, b.admin, kept, gone.ID, gone.Version))
	b.note(where, "merge", must[[]crm.Merge](b)(merges.Of(ctx, b.admin, kept.ID))[0].ID)
}
