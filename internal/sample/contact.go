package sample

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"kaymak/internal/crm"
)

// Contact is a person at a client. ID and links are empty.
type Contact struct {
	crm.Contact
	Company int
	Role    crm.DecisionRole
}

// posts are what people are at our clients; who decides there, and who lets one
// through to them. The vocabularies name them in this order.
var posts = []struct {
	role   crm.DecisionRole
	weight int
}{
	{crm.RoleDecides, 26}, {crm.RoleDecides, 12}, {crm.RoleInfluences, 24}, {crm.RoleUses, 14}, {crm.RoleInfluences, 6}, {crm.RolePays, 10}, {crm.RoleGatekeeper, 8},
}

// human is what people are called in one language.
type human struct {
	women, men []string // given names, with the patronymic where there is one
	families   []string // of men
	feminine   string   // added to a family name for a woman
	posts      []string
	consent    string // how it was given
	evidence   string
}

var humans = map[string]human{
	"en": {
		women:    []string{"Ciara", "Deirdre", "Emer", "Fionnuala", "Helen", "Joanne", "Karen", "Louise", "Mairead", "Rosaleen", "Siobhan", "Una"},
		men:      []string{"Aidan", "Barry", "Colm", "Dermot", "Enda", "Finbarr", "Gerard", "Kieran", "Liam", "Noel", "Padraig", "Seamus"},
		families: []string{"Barrett", "Cassidy", "Dempsey", "Egan", "Flynn", "Gorman", "Healy", "Keogh", "Lavin", "Mannion", "Nugent", "Phelan", "Reidy", "Scully", "Tuohy", "Ward"},
		posts:    []string{"Managing director", "Commercial director", "Head of purchasing", "Warehouse manager", "Production technologist", "Chief accountant", "Office manager"},
		consent:  "by e-mail", evidence: "Their reply is kept with the letter",
	},
	"ru": {
		women:    append([]string{"Алла Романовна", "Галина Степановна", "Дарья Ильинична", "Инна Борисовна", "Людмила Егоровна", "Полина Артёмовна"}, russianWomen...),
		men:      append([]string{"Антон Семёнович", "Вадим Глебович", "Григорий Львович", "Игорь Максимович", "Олег Тимофеевич", "Роман Эдуардович"}, russianMen...),
		families: append([]string{"Абрамов", "Борисов", "Власов", "Горелов", "Данилов", "Ефимов", "Калинин", "Логинов", "Миронов", "Носов", "Субботин", "Щербаков"}, russianFamilies...),
		feminine: "а",
		posts:    []string{"Генеральный директор", "Коммерческий директор", "Начальник отдела закупок", "Заведующий складом", "Технолог", "Главный бухгалтер", "Секретарь"},
		consent:  "по электронной почте", evidence: "Ответ сохранён вместе с письмом",
	},
	"bg": {
		women:    []string{"Ана Петрова", "Весела Иванова", "Гергана Димитрова", "Десислава Николова", "Елена Стоянова", "Йорданка Христова", "Мария Тодорова", "Румяна Василева", "Силвия Маринова", "Цветелина Георгиева"},
		men:      []string{"Борис Петров", "Васил Иванов", "Георги Димитров", "Емил Николов", "Калоян Стоянов", "Мартин Христов", "Никола Тодоров", "Румен Василев", "Стефан Маринов", "Ясен Георгиев"},
		families: append([]string{"Атанасов", "Велчев", "Гочев", "Драганов", "Жеков", "Кръстев", "Лазаров", "Митев", "Недев", "Попов", "Станчев", "Филипов"}, bulgarianFamilies...),
		feminine: "а",
		posts:    []string{"Управител", "Търговски директор", "Началник снабдяване", "Началник склад", "Технолог", "Главен счетоводител", "Офис мениджър"},
		consent:  "по имейл", evidence: "Отговорът е запазен с писмото",
	},
}

// contacts makes one to three people at each company. They have randomness of
// their own, so that the rest of the company stays as it was without them.
func (m *maker) contacts(seed uint64, language string, companies []Company) []Contact {
	r := rand.New(rand.NewPCG(seed, contactStream))
	h := humans[language]
	var all []Contact
	for i, c := range companies {
		first := -1
		for range 1 + weighted(r, []int{50, 35, 15}) {
			post := weighted(r, postWeights())
			if post == first {
				continue // nobody has two directors
			}
			if first < 0 {
				first = post
			}
			all = append(all, m.contact(r, h, language, post, i, c))
		}
	}
	return all
}

// contactStream is the seed's stream of the contacts.
const contactStream = 11

func postWeights() []int {
	weights := make([]int, len(posts))
	for i, p := range posts {
		weights[i] = p.weight
	}
	return weights
}

func (m *maker) contact(r *rand.Rand, h human, language string, post, i int, company Company) Contact {
	c := crm.Contact{Position: h.posts[post], Language: language, FamilyName: pick(r, h.families)}
	given := pick(r, h.men)
	if r.IntN(2) == 0 {
		given = pick(r, h.women)
		c.FamilyName += h.feminine
	}
	c.GivenName, c.MiddleName, _ = strings.Cut(given, " ")
	place := m.words.places[slices.IndexFunc(m.words.places, func(p place) bool { return p.city == company.City })]
	c.Phones = []crm.Phone{{Kind: crm.PointWork, Typed: m.words.phone(r, place)}}
	_, domain, _ := strings.Cut(company.Email, "@")
	c.Emails = []crm.Email{{Kind: crm.PointWork, Address: latin(crm.NameKey(c.GivenName)) + "." + latin(crm.NameKey(c.FamilyName)) + "@" + domain}}
	m.wishes(r, h, &c)
	return Contact{Contact: c, Company: i, Role: posts[post].role}
}

// wishes are what some people have told of themselves.
func (m *maker) wishes(r *rand.Rand, h human, c *crm.Contact) {
	if r.IntN(5) < 2 {
		c.Birthday = crm.Birthday{Month: time.Month(1 + r.IntN(12)), Day: 1 + r.IntN(28)}
		if r.IntN(2) == 0 {
			year, _, _ := m.today.YMD()
			c.Birthday.Year = year - 26 - r.IntN(38)
		}
	}
	if r.IntN(2) == 0 {
		c.Channel = pick(r, []crm.Channel{crm.ChannelPhone, crm.ChannelPhone, crm.ChannelEmail, crm.ChannelMessage})
	}
	switch r.IntN(40) {
	case 0:
		c.DoNotContact = crm.Channels
		c.Consent = crm.Consent{State: crm.ConsentWithdrawn, On: m.today.AddDays(-10 - r.IntN(200)), How: h.consent}
	case 1, 2:
		c.DoNotContact = []crm.Channel{crm.ChannelEmail, crm.ChannelMessage}
	default:
		if r.IntN(2) == 0 {
			c.Consent = crm.Consent{State: crm.ConsentGiven, On: m.today.AddDays(-30 - r.IntN(700)), How: h.consent, Evidence: h.evidence}
		}
	}
}
