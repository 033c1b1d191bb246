package sample

import (
	"math/rand/v2"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Note is what one of the people wrote about a company, a contact or a deal.
type Note struct {
	Noun      crm.Noun
	Record    int // place in Companies, Contacts or Deals
	Author    int // place in People
	Text      string
	Named     int // place in People of whom the text names where it has NamedHere; or Nobody
	Pinned    bool
	CreatedOn civil.Date
}

// NamedHere stands in a text where somebody is named.
const NamedHere = "{name}"

var jottings = map[string]map[crm.Noun][]string{
	"en": {
		crm.NounCompany: {
			"The gate closes at 15:00, deliveries only until 14:30.",
			"They pay on the 10th and the 25th. It makes no sense to remind them earlier.",
			"They are building a second hall, ready in spring. Then they will need twice the stretch film.",
			"{name}, they asked for a discount above five pallets. Can you approve it?",
			"They do not want the white cartons any more: the print rubs off in transport.",
			"The former supplier was late three times, this is why they came to us.",
		},
		crm.NounContact: {
			"Prefers short letters. Never call before ten.",
			"Decides alone up to 5,000, above that the owner signs.",
			"Worked at a competitor of ours, knows the prices.",
		},
		crm.NounDeal: {
			"They compare us with two others. Price is not what decides: they want delivery in 48 hours.",
			"{name}, please check the margin before I send the second offer.",
			"The budget is approved for next year, until then it is only talk.",
		},
	},
	"ru": {
		crm.NounCompany: {
			"Ворота закрывают в 15:00, принимают только до 14:30.",
			"Платят 10-го и 25-го числа. Напоминать раньше бесполезно.",
			"Строят второй цех, весной запуск. Плёнки понадобится вдвое больше.",
			"{name}, просят скидку от пяти палет. Согласуете?",
			"Белые короба больше не берут: печать стирается в дороге.",
			"Прежний поставщик трижды опоздал, поэтому пришли к нам.",
		},
		crm.NounContact: {
			"Любит короткие письма. До десяти не звонить.",
			"До 500 тысяч решает сам, дальше подписывает собственник.",
			"Работал у нашего конкурента, цены знает.",
		},
		crm.NounDeal: {
			"Сравнивают нас ещё с двумя. Решает не цена: нужна доставка за 48 часов.",
			"{name}, проверьте, пожалуйста, наценку, прежде чем я отправлю второе предложение.",
			"Бюджет утвердят на следующий год, пока только разговоры.",
		},
	},
	"bg": {
		crm.NounCompany: {
			"Порталът се затваря в 15:00, приемат стока само до 14:30.",
			"Плащат на 10-о и 25-о число. Няма смисъл да се напомня по-рано.",
			"Строят втори цех, готов напролет. Тогава ще им трябва двойно повече фолио.",
			"{name}, искат отстъпка над пет палета. Може ли да я одобрите?",
			"Не искат повече белите кашони: печатът се изтрива при превоз.",
			"Предишният доставчик закъсня три пъти, затова дойдоха при нас.",
		},
		crm.NounContact: {
			"Предпочита кратки писма. Да не се звъни преди десет.",
			"До 10 000 решава сам, над това подписва собственикът.",
			"Работил е при наш конкурент, знае цените.",
		},
		crm.NounDeal: {
			"Сравняват ни с още двама. Не решава цената: искат доставка до 48 часа.",
			"{name}, моля, провери маржа, преди да изпратя втората оферта.",
			"Бюджетът ще се одобри за другата година, дотогава са само разговори.",
		},
	},
}

// noteStream keeps the notes from changing anything else of a seed.
const noteStream = 16

// notes are what the people wrote about some of their records.
func notes(seed uint64, language string, today civil.Date, d Data) []Note {
	r := rand.New(rand.NewPCG(seed, noteStream))
	var list []Note
	jot := func(noun crm.Noun, record, owner, oneIn int) {
		if owner == Nobody || r.IntN(oneIn) > 0 {
			return
		}
		n := Note{Noun: noun, Record: record, Author: owner, Text: pick(r, jottings[language][noun]), Named: Nobody, Pinned: r.IntN(6) == 0, CreatedOn: today.AddDays(-1 - r.IntN(200))}
		if strings.Contains(n.Text, NamedHere) {
			n.Named = 0 // the one who leads sees everything of the others
			if owner == 0 {
				return // and asks nobody
			}
		}
		list = append(list, n)
	}
	for i, c := range d.Companies {
		jot(crm.NounCompany, i, c.Owner, 3)
	}
	for i, c := range d.Contacts {
		jot(crm.NounContact, i, d.Companies[c.Company].Owner, 8)
	}
	for i, v := range d.Deals {
		jot(crm.NounDeal, i, v.Owner, 3)
	}
	return list
}
