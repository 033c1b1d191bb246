package sample

import (
	"math/rand/v2"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Task is something one of the people has to do, or did, for a company.
type Task struct {
	Company   int
	Deal      int // place in Deals, or Nobody
	Person    int // place in People
	Author    int // place in People
	Title     string
	Note      string
	DueOn     civil.Date // 0 for no day
	DueAt     civil.ClockTime
	Repeat    crm.Repeat
	Priority  crm.Priority
	CreatedOn civil.Date
	DoneOn    civil.Date // 0 while open
}

// errand is a task before it has a company and a day.
type errand struct {
	title, note string
	deal        bool // is about a deal
	every       int  // months, for one that comes again
}

var errands = map[string][]errand{
	"en": {
		{title: "Send samples of the new film", note: "17 and 23 microns, two rolls of each."},
		{title: "Agree the delivery times for next quarter", every: 3},
		{title: "Check the stock of cartons before the season", every: 1},
		{title: "Ask who signs the contract now", note: "The purchasing manager said there is somebody new."},
		{title: "Prepare the offer with three prices", deal: true, note: "By pallet, by truck, by year."},
		{title: "Remind them of the unsigned specification", deal: true},
		{title: "Bring the printed proof for approval", deal: true},
		{title: "Reconcile the invoices of the last month", every: 1},
		{title: "Find out why they order less"},
		{title: "Invite them to the stand at the fair"},
		{title: "Measure the packing line", note: "Width of the belt, height of the boxes, pieces per hour."},
		{title: "Answer the claim about the damaged pallet"},
	},
	"ru": {
		{title: "Отправить образцы новой плёнки", note: "17 и 23 микрона, по два рулона."},
		{title: "Согласовать график поставок на квартал", every: 3},
		{title: "Проверить остаток коробов перед сезоном", every: 1},
		{title: "Узнать, кто теперь подписывает договор", note: "Начальник закупок сказал, что пришёл новый человек."},
		{title: "Подготовить предложение с тремя ценами", deal: true, note: "За палету, за машину, за год."},
		{title: "Напомнить о неподписанной спецификации", deal: true},
		{title: "Привезти цветопробу на утверждение", deal: true},
		{title: "Сверить счета за прошлый месяц", every: 1},
		{title: "Выяснить, почему стали заказывать меньше"},
		{title: "Пригласить на стенд на выставке"},
		{title: "Измерить упаковочную линию", note: "Ширина ленты, высота коробов, штук в час."},
		{title: "Ответить на претензию по повреждённой палете"},
	},
	"bg": {
		{title: "Изпращане на мостри от новото фолио", note: "17 и 23 микрона, по две рола."},
		{title: "Съгласуване на доставките за тримесечието", every: 3},
		{title: "Проверка на наличните кашони преди сезона", every: 1},
		{title: "Да се разбере кой подписва договора сега", note: "Началникът на снабдяването каза, че има нов човек."},
		{title: "Подготовка на оферта с три цени", deal: true, note: "За палет, за камион, за година."},
		{title: "Напомняне за неподписаната спецификация", deal: true},
		{title: "Занасяне на цветната проба за одобрение", deal: true},
		{title: "Сверяване на фактурите за миналия месец", every: 1},
		{title: "Да се разбере защо поръчват по-малко"},
		{title: "Покана за щанда на изложението"},
		{title: "Измерване на опаковъчната линия", note: "Ширина на лентата, височина на кашоните, бройки на час."},
		{title: "Отговор на рекламацията за повредения палет"},
	},
}

// taskStream keeps the tasks from changing anything else of a seed.
const taskStream = 15

// tasksEach is how many tasks a person has and had.
const tasksEach = 20

// tasks are what the people have to do for their companies, and some of what they
// did.
func tasks(seed uint64, language string, today civil.Date, d Data) []Task {
	r := rand.New(rand.NewPCG(seed, taskStream))
	open := map[int]int{} // company → one of its open deals
	for i, deal := range d.Deals {
		if deal.Outcome == OpenDeal {
			open[deal.Company] = i
		}
	}
	var list []Task
	for person := range d.People {
		var mine, selling []int
		for i, c := range d.Companies {
			if c.Owner != person {
				continue
			}
			mine = append(mine, i)
			if _, sells := open[i]; sells {
				selling = append(selling, i)
			}
		}
		for range tasksEach {
			e := pick(r, errands[language])
			among := mine
			if e.deal {
				among = selling
			}
			if len(among) == 0 {
				continue
			}
			list = append(list, task(r, e, pick(r, among), person, open, today))
		}
	}
	return list
}

func task(r *rand.Rand, e errand, company, person int, open map[int]int, today civil.Date) Task {
	t := Task{Company: company, Deal: Nobody, Person: person, Author: person, Title: e.title, Note: e.note, DueAt: crm.AllDay, Priority: crm.PriorityNormal, CreatedOn: today.AddDays(-1 - r.IntN(40))}
	if e.deal {
		t.Deal = open[company]
	}
	if r.IntN(4) == 0 {
		t.Author = 0 // the one who leads gave it
	}
	if r.IntN(10) > 0 {
		t.DueOn = max(t.CreatedOn, today.AddDays(r.IntN(50)-8))
		if r.IntN(3) == 0 {
			t.DueAt = civil.ClockTime((9 + r.IntN(8)) * 60)
		}
	}
	switch r.IntN(8) {
	case 0, 1:
		t.Priority = crm.PriorityHigh
	case 2:
		t.Priority = crm.PriorityLow
	}
	if e.every > 0 && t.DueOn != 0 {
		t.Repeat = crm.Repeat{Unit: crm.RepeatMonth, Every: e.every, From: t.DueOn}
	} else if r.IntN(4) == 0 {
		t.DoneOn = t.CreatedOn.AddDays(r.IntN(today.Sub(t.CreatedOn)))
	}
	return t
}
