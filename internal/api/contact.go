package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ContactForm is what people edit of a contact.
type ContactForm struct {
	Name         string           `json:"name" required:"false" maxLength:"2000" doc:"the whole name, taken apart where none of its parts is given"`
	GivenName    string           `json:"given_name" required:"false" maxLength:"2000"`
	MiddleName   string           `json:"middle_name" required:"false" maxLength:"2000" doc:"patronymic"`
	FamilyName   string           `json:"family_name" required:"false" maxLength:"2000"`
	ExternalID   string           `json:"external_id" required:"false" maxLength:"2000"`
	Position     string           `json:"position" required:"false" maxLength:"2000"`
	Companies    []ContactCompany `json:"companies" required:"false" nullable:"false" maxItems:"100"`
	Phones       []ContactPhone   `json:"phones" required:"false" nullable:"false" maxItems:"100" doc:"the best one first"`
	Emails       []ContactEmail   `json:"emails" required:"false" nullable:"false" maxItems:"100" doc:"the best one first"`
	Birthday     string           `json:"birthday" required:"false" maxLength:"20" example:"1980-05-04" doc:"--05-04 where the year is not known; empty when nothing is"`
	Language     string           `json:"language" required:"false" maxLength:"20" doc:"ISO 639 code"`
	Channel      string           `json:"channel" required:"false" enum:"phone,email,message,letter,visit," doc:"the preferred way"`
	Consent      ContactConsent   `json:"consent" required:"false"`
	DoNotContact []string         `json:"do_not_contact" required:"false" nullable:"false" maxItems:"20" enum:"phone,email,message,letter,visit" doc:"ways that are closed"`
	Note         string           `json:"note" required:"false" maxLength:"40000"`
	OwnerID      crm.ID           `json:"owner_id" required:"false" doc:"empty when nobody owns it beside its companies' owners"`
}

// ContactPlace is what somebody is at a company.
type ContactPlace struct {
	Position string `json:"position" required:"false" maxLength:"2000" doc:"at this company; empty for the contact's own"`
	Role     string `json:"role" required:"false" enum:"decides,influences,uses,pays,gatekeeper,other," doc:"in the decision to buy"`
	Primary  bool   `json:"primary" required:"false" doc:"the company the person is usually met at; the first one where none is"`
}

// ContactCompany is a company somebody belongs to.
type ContactCompany struct {
	ContactPlace
	CompanyID crm.ID `json:"company_id" format:"uuid"`
	Name      string `json:"company_name" required:"false" maxLength:"2000" doc:"read only; empty where you may not see the company"`
}

// ContactPhone is a telephone number.
type ContactPhone struct {
	Kind   string `json:"kind" required:"false" enum:"work,mobile,home,fax,other," doc:"work when empty"`
	Number string `json:"number" maxLength:"2000" doc:"as typed"`
	E164   string `json:"e164" required:"false" maxLength:"40" doc:"read only: the international form, empty where the number cannot be read"`
}

// ContactEmail is a mailbox.
type ContactEmail struct {
	Kind    string `json:"kind" required:"false" enum:"work,home,other," doc:"work when empty"`
	Address string `json:"address" maxLength:"2000"`
}

// ContactConsent is what somebody said about our keeping and using what we know.
type ContactConsent struct {
	State    string      `json:"state" required:"false" enum:"given,withdrawn,"`
	On       *civil.Date `json:"on" required:"false" nullable:"true" format:"date"`
	How      string      `json:"how" required:"false" maxLength:"2000"`
	Evidence string      `json:"evidence" required:"false" maxLength:"10000"`
}

// Contact is a person at one or several companies.
type Contact struct {
	ContactForm
	ID        crm.ID    `json:"id" format:"uuid"`
	Role      string    `json:"role" doc:"at the primary company"`
	CreatedAt time.Time `json:"created_at"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int64     `json:"version"`
}

func newContact(c service.ContactCard) Contact {
	out := Contact{
		ContactForm: ContactForm{
			Name: c.Name(), GivenName: c.GivenName, MiddleName: c.MiddleName, FamilyName: c.FamilyName, ExternalID: c.ExternalID, Position: c.Position,
			Companies: []ContactCompany{}, Phones: []ContactPhone{}, Emails: []ContactEmail{}, DoNotContact: []string{},
			Birthday: c.Birthday.String(), Language: c.Language, Channel: string(c.Channel), Note: c.Note, OwnerID: c.OwnerID,
			Consent: ContactConsent{string(c.Consent.State), known(c.Consent.On), c.Consent.How, c.Consent.Evidence},
		},
		ID: c.ID, Role: string(c.Role()), CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt, Version: c.Version,
	}
	for _, l := range c.Links {
		out.Companies = append(out.Companies, ContactCompany{ContactPlace{l.Position, string(l.Role), l.Primary}, l.CompanyID, c.Names[l.CompanyID]})
	}
	for _, p := range c.Phones {
		out.Phones = append(out.Phones, ContactPhone{string(p.Kind), p.Typed, p.E164})
	}
	for _, e := range c.Emails {
		out.Emails = append(out.Emails, ContactEmail{string(e.Kind), e.Address})
	}
	for _, channel := range c.DoNotContact {
		out.DoNotContact = append(out.DoNotContact, string(channel))
	}
	return out
}

func (f ContactForm) contact() (crm.Contact, error) {
	c := crm.Contact{
		GivenName: f.GivenName, MiddleName: f.MiddleName, FamilyName: f.FamilyName, ExternalID: f.ExternalID, Position: f.Position, Language: f.Language, Channel: crm.Channel(f.Channel),
		Consent: crm.Consent{State: crm.ConsentState(f.Consent.State), How: f.Consent.How, Evidence: f.Consent.Evidence}, Note: f.Note, OwnerID: f.OwnerID,
	}
	if c.Name() == "" {
		c.GivenName, c.MiddleName, c.FamilyName = crm.SplitName(f.Name)
	}
	if f.Consent.On != nil {
		c.Consent.On = *f.Consent.On
	}
	for _, l := range f.Companies {
		c.Links = append(c.Links, l.ContactPlace.link(l.CompanyID))
	}
	for _, p := range f.Phones {
		c.Phones = append(c.Phones, crm.Phone{Kind: crm.PointKind(p.Kind), Typed: p.Number})
	}
	for _, e := range f.Emails {
		c.Emails = append(c.Emails, crm.Email{Kind: crm.PointKind(e.Kind), Address: e.Address})
	}
	for _, channel := range f.DoNotContact {
		c.DoNotContact = append(c.DoNotContact, crm.Channel(channel))
	}
	var err error
	c.Birthday, err = service.ReadBirthday(f.Birthday)
	return c, err
}

func (p ContactPlace) link(company crm.ID) crm.ContactLink {
	return crm.ContactLink{CompanyID: company, Position: p.Position, Role: crm.DecisionRole(p.Role), Primary: p.Primary}
}

type contactUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		ContactForm
		Version int64 `json:"version"`
	}
}

type contactLinkInput struct {
	ID        crm.ID `path:"id" format:"uuid"`
	CompanyID crm.ID `path:"company_id" format:"uuid"`
	Body      struct {
		ContactPlace
		Version int64 `json:"version" doc:"of the contact"`
	}
}

type contactUnlinkInput struct {
	ID        crm.ID `path:"id" format:"uuid"`
	CompanyID crm.ID `path:"company_id" format:"uuid"`
	Version   int64  `query:"version" required:"true" doc:"of the contact"`
}

func registerContacts(r *router) {
	handle(r, operation("get-contact", http.MethodGet, "/contacts/{id}", "A contact"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Contact], error) {
		return contactAnswer(r.Contacts.Get(ctx, a, in.ID))
	})
	handle(r, created(operation("create-contact", http.MethodPost, "/contacts", "Add a contact")), func(ctx context.Context, a access.Actor, in *answer[ContactForm]) (*answer[Contact], error) {
		c, err := in.Body.contact()
		if err != nil {
			return nil, err
		}
		return contactAnswer(r.Contacts.Create(ctx, a, c))
	})
	handle(r, operation("update-contact", http.MethodPut, "/contacts/{id}", "Change a contact"), func(ctx context.Context, a access.Actor, in *contactUpdate) (*answer[Contact], error) {
		c, err := in.Body.contact()
		if err != nil {
			return nil, err
		}
		c.ID, c.Version = in.ID, in.Body.Version
		return contactAnswer(r.Contacts.Update(ctx, a, c))
	})
	handle(r, operation("delete-contact", http.MethodDelete, "/contacts/{id}", "Take a contact away; restore-contact brings it back"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Contacts.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-contact", http.MethodPost, "/contacts/{id}/restore", "Bring a deleted contact back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Contact], error) {
		return contactAnswer(r.Contacts.Restore(ctx, a, in.ID))
	})
	handle(r, operation("link-contact", http.MethodPut, "/contacts/{id}/companies/{company_id}", "Put a contact at a company, or change its place there"), func(ctx context.Context, a access.Actor, in *contactLinkInput) (*answer[Contact], error) {
		return contactAnswer(r.Contacts.Link(ctx, a, in.ID, in.Body.link(in.CompanyID), in.Body.Version))
	})
	handle(r, operation("unlink-contact", http.MethodDelete, "/contacts/{id}/companies/{company_id}", "Take a contact from a company"), func(ctx context.Context, a access.Actor, in *contactUnlinkInput) (*answer[Contact], error) {
		return contactAnswer(r.Contacts.Unlink(ctx, a, in.ID, in.CompanyID, in.Version))
	})
}

func contactAnswer(c service.ContactCard, err error) (*answer[Contact], error) {
	if err != nil {
		return nil, err
	}
	return &answer[Contact]{newContact(c)}, nil
}
