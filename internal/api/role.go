package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Rights are what a role may do.
type Rights struct {
	Records map[string]map[string]string `json:"records" nullable:"false" doc:"noun (company, contact, activity, deal, task) → deed (read, create, edit, delete, assign) → none, own, subordinates, team or all; what is missing is none"`
	Powers  []string                     `json:"powers" nullable:"false" maxItems:"20" doc:"read, analyse, manage, administer, export, bulk, audit"`
	Hidden  []string                     `json:"hidden" nullable:"false" maxItems:"20" doc:"payment.margin, company.money, company.potential, contact.reach, deal.amount"`
}

func newRights(rights crm.Rights) Rights {
	out := Rights{Records: map[string]map[string]string{}, Powers: []string{}, Hidden: []string{}}
	for _, noun := range crm.Nouns {
		out.Records[string(noun)] = map[string]string{}
		for _, deed := range crm.Deeds {
			out.Records[string(noun)][string(deed)] = string(rights.Scope(noun, deed))
		}
	}
	for _, p := range rights.Powers {
		out.Powers = append(out.Powers, string(p))
	}
	out.Hidden = append(out.Hidden, rights.Hidden...)
	return out
}

func (r Rights) rights() crm.Rights {
	out := crm.Rights{Records: map[crm.Noun]map[crm.Deed]crm.Scope{}, Hidden: r.Hidden}
	for noun, deeds := range r.Records {
		out.Records[crm.Noun(noun)] = map[crm.Deed]crm.Scope{}
		for deed, scope := range deeds {
			out.Records[crm.Noun(noun)][crm.Deed(deed)] = crm.Scope(scope)
		}
	}
	for _, p := range r.Powers {
		out.Powers = append(out.Powers, crm.Power(p))
	}
	return out
}

// RoleForm is what people edit of an own role.
type RoleForm struct {
	Name   string `json:"name" maxLength:"400"`
	Rights Rights `json:"rights"`
}

// Role is a role with what it may.
type Role struct {
	RoleForm
	Code    string `json:"code" doc:"what people's role says: administrator, head, salesperson, analyst or the id of an own one"`
	Own     bool   `json:"own" doc:"made by the workspace, so that it can be changed"`
	Holders int64  `json:"holders" doc:"how many people have it, those who left included"`
	Version int64  `json:"version"`
}

func newRole(e service.RoleEntry) Role {
	out := Role{RoleForm: RoleForm{Rights: newRights(e.Rights)}, Code: string(e.Role), Holders: e.Holders}
	if e.Own != nil {
		out.Name, out.Own, out.Version = e.Own.Name, true, e.Own.Version
	}
	return out
}

func ownRole(r crm.OwnRole) Role {
	return newRole(service.RoleEntry{Role: r.Role(), Own: &r, Rights: r.Rights})
}

type roleUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		RoleForm
		Version int64 `json:"version"`
	}
}

type versionedInput struct {
	ID      crm.ID `path:"id" format:"uuid"`
	Version int64  `query:"version" required:"true"`
}

func registerRoles(r *router) {
	handle(r, operation("list-roles", http.MethodGet, "/roles", "The roles there are, and what they may"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Role]], error) {
		all, err := r.Roles.List(ctx, a)
		return &answer[page[Role]]{whole(all, newRole)}, err
	})
	handle(r, created(operation("create-role", http.MethodPost, "/roles", "Make a role")), func(ctx context.Context, a access.Actor, in *answer[RoleForm]) (*answer[Role], error) {
		made, err := r.Roles.Create(ctx, a, crm.OwnRole{Name: in.Body.Name, Rights: in.Body.Rights.rights()})
		return &answer[Role]{ownRole(made)}, err
	})
	handle(r, operation("update-role", http.MethodPut, "/roles/{id}", "Change an own role"), func(ctx context.Context, a access.Actor, in *roleUpdate) (*answer[Role], error) {
		changed, err := r.Roles.Update(ctx, a, crm.OwnRole{ID: in.ID, Name: in.Body.Name, Rights: in.Body.Rights.rights(), Version: in.Body.Version})
		return &answer[Role]{ownRole(changed)}, err
	})
	handle(r, operation("delete-role", http.MethodDelete, "/roles/{id}", "Remove an own role that nobody has"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Roles.Delete(ctx, a, in.ID, in.Version)
	})
}
