// Package api is the HTTP face: operations and their shapes, one file per noun,
// in OpenAPI 3.1 through huma. Handlers translate between shapes and use cases
// and decide nothing. problem.go alone turns an error into a status.
package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"kaymak/internal/access"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

// Services are the use cases the API serves.
type Services struct {
	Activities service.Activities
	Agenda     service.Agenda
	Accounts   service.Accounts
	Analyses   service.Analyses
	Histories  service.Histories
	Companies  service.Companies
	Deals      service.Deals
	Contacts   service.Contacts
	Customs    service.Customs
	Imports    service.Imports
	Duplicates service.Duplicates
	Jobs       service.Jobs
	Merges     service.Merges
	Samples    service.Samples
	Searches   service.Searches
	Strategies service.Strategies
	Scenarios  service.Scenarios
	Tags       service.Tags
	Notes      service.Notes
	Farewells  service.Farewells
	Markets    service.Markets
	Prospects  service.Prospects
	Letters    service.Letters
	Files      service.Files
	Notifies   service.Notifications
	Operations service.Operations
	Potentials service.Potentials
	Overrides  service.Overrides
	Capacities service.Capacities
	People     service.People
	Reports    service.Reports
	Responses  service.Responses
	Budgets    service.Budgets
	Roles      service.Roles
	Tasks      service.Tasks
	Teams      service.Teams
	Timelines  service.Timelines
	Pipelines  service.Pipelines
	Workspaces service.Workspaces
	Views      service.Views
	Bulks      service.Bulks
	Weeks      service.Weeks
	Schedules  service.Schedules
	Balances   service.Balances
}

// NewServices makes the use cases over one core.
func NewServices(c *service.Core) *Services {
	return &Services{
		Activities: service.Activities{Core: c},
		Agenda:     service.Agenda{Core: c},
		Accounts:   service.NewAccounts(c),
		Analyses:   service.Analyses{Core: c},
		Histories:  service.Histories{Core: c},
		Companies:  service.Companies{Core: c},
		Deals:      service.Deals{Core: c},
		Contacts:   service.Contacts{Core: c},
		Customs:    service.Customs{Core: c},
		Imports:    service.Imports{Core: c},
		Duplicates: service.Duplicates{Core: c},
		Jobs:       service.Jobs{Core: c},
		Merges:     service.Merges{Core: c},
		Samples:    service.Samples{Core: c},
		Searches:   service.Searches{Core: c},
		Strategies: service.Strategies{Core: c},
		Scenarios:  service.Scenarios{Core: c},
		Tags:       service.Tags{Core: c},
		Notes:      service.Notes{Core: c},
		Farewells:  service.Farewells{Core: c},
		Markets:    service.Markets{Core: c},
		Prospects:  service.Prospects{Core: c},
		Letters:    service.Letters{Core: c},
		Files:      service.Files{Core: c},
		Notifies:   service.Notifications{Core: c},
		Operations: service.Operations{Core: c},
		Potentials: service.Potentials{Core: c},
		Overrides:  service.Overrides{Core: c},
		Capacities: service.Capacities{Core: c},
		People:     service.People{Core: c},
		Reports:    service.Reports{Core: c},
		Responses:  service.Responses{Core: c},
		Budgets:    service.Budgets{Core: c},
		Roles:      service.Roles{Core: c},
		Tasks:      service.Tasks{Core: c},
		Teams:      service.Teams{Core: c},
		Timelines:  service.Timelines{Core: c},
		Pipelines:  service.Pipelines{Core: c},
		Workspaces: service.Workspaces{Core: c},
		Views:      service.Views{Core: c},
		Bulks:      service.Bulks{Core: c},
		Weeks:      service.Weeks{Core: c},
		Schedules:  service.Schedules{Core: c},
		Balances:   service.Balances{Core: c},
	}
}

// Prefix is where every operation lives.
const Prefix = "/api/v1"

// register adds every operation, one function per noun.
func register(r *router) {
	registerSession(r)
	registerAccount(r)
	registerFactors(r)
	registerPasskeys(r)
	registerProvider(r)
	registerProviderSignIn(r)
	registerPlaces(r)
	registerSecurity(r)
	registerWorkspace(r)
	registerJobs(r)
	registerCompanyList(r)
	registerExports(r)
	registerCompanies(r)
	registerCompanyCard(r)
	registerHistory(r)
	registerCompanyFamily(r)
	registerTags(r)
	registerCustoms(r)
	registerActivities(r)
	registerActivityList(r)
	registerAgenda(r)
	registerTimelines(r)
	registerDealList(r)
	registerDeals(r)
	registerPipelines(r)
	registerTasks(r)
	registerNotes(r)
	registerFiles(r)
	registerNotifications(r)
	registerViews(r)
	registerBulk(r)
	registerContactList(r)
	registerContacts(r)
	registerContactCards(r)
	registerPotentials(r)
	registerStrategy(r)
	registerOperations(r)
	registerNorms(r)
	registerOverrides(r)
	registerCapacity(r)
	registerPeople(r)
	registerInvitations(r)
	registerRoles(r)
	registerTeams(r)
	registerImports(r)
	registerAnalysis(r)
	registerSample(r)
	registerSearch(r)
	registerFigures(r)
	registerMerges(r)
	registerContactMerges(r)
	registerDuplicates(r)
	registerWeeks(r)
	registerSchedules(r)
	registerDays(r)
	registerTeamSchedules(r)
	registerFarewells(r)
	registerPlans(r)
}

// registerPlans are the operations that try out what has not been decided.
func registerPlans(r *router) {
	registerResponses(r)
	registerAllocation(r)
	registerMarket(r)
	registerProspects(r)
	registerBalance(r)
}

// registerFigures adds what counts and compares.
func registerFigures(r *router) {
	registerReports(r)
	registerBudgets(r)
	registerAttainment(r)
	registerBudgetFiles(r)
	registerValue(r)
}

// router collects operations over the services.
type router struct {
	huma.API
	*Services
	sessions  *sessions
	publicURL string
}

// mount builds the operations on a mux.
func mount(mux *http.ServeMux, s *Services, sessions *sessions, c Config) huma.API {
	cfg := huma.DefaultConfig("Kaymak", c.Version)
	cfg.Info.Description = "Everything the screens do can be done here. Money is in minor units of the workspace currency; minutes are whole; dates are YYYY-MM-DD."
	cfg.OpenAPIPath, cfg.DocsPath, cfg.SchemasPath = "", "", ""
	cfg.CreateHooks = nil // no "$schema" links in answers
	a := humago.NewWithPrefix(mux, Prefix, cfg)
	register(&router{a, s, sessions, c.PublicURL})
	return a
}

// OpenAPI gives the description of the API as JSON.
func OpenAPI(version string) ([]byte, error) {
	a := mount(http.NewServeMux(), &Services{}, nil, Config{Version: version})
	b, err := a.OpenAPI().MarshalJSON()
	return b, fault.Wrap(err, "describing the API")
}

// open adds an operation that needs no sign-in.
func open[I, O any](r *router, op huma.Operation, do func(context.Context, *I) (*O, error)) {
	huma.Register(r.API, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := do(ctx, in)
		if err != nil {
			return nil, problem(ctx, err)
		}
		return out, nil
	})
}

// handle adds an operation for a signed-in person.
func handle[I, O any](r *router, op huma.Operation, do func(context.Context, access.Actor, *I) (*O, error)) {
	open(r, op, func(ctx context.Context, in *I) (*O, error) {
		actor, err := r.actor(ctx)
		if err != nil {
			return nil, err
		}
		return do(ctx, actor, in)
	})
}

// operation describes one: its id doubles as the method name in clients.
func operation(id, method, path, summary string) huma.Operation {
	return huma.Operation{OperationID: id, Method: method, Path: path, Summary: summary}
}

// answer is a body and nothing else.
type answer[T any] struct{ Body T }

// created is an operation that answers 201.
func created(op huma.Operation) huma.Operation {
	op.DefaultStatus = http.StatusCreated
	return op
}
