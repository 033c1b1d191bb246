package service

import (
	"fmt"
	"strconv"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// paperWords are what a scenario is told in on paper and in workbooks. Formats take
// what they speak of in its order.
type paperWords struct {
	Question, Ask, Unchanged        string
	Answer, Strong, Interval, Peak  string
	Have, Lacking, Spare            string
	Against                         string
	Todo, Open, Nobody              string
	Reasons, Driver, NoReasons      string
	Risks, Overload, Notes          string
	Selling, Observations, Market   string
	Season, Legend, Made            string
	Trip, PerTrip, Success, Failure string
	Standard, Companies, Own        string
	Treatment, Hires                string
	Columns                         []string
	Results, Inputs, Month          string
	Need, P50, P80, PeakRow         string
	HaveRow, LackingRow, Risk       string
	Settings                        map[string]string
	Months                          []string
}

var papers = map[string]paperWords{
	"en": {
		Question: "The question", Ask: "How many salespeople serve our clients from %s to %s, if the following is otherwise than today?", Unchanged: "Nothing is otherwise than today.",
		Answer: "The answer", Strong: "%s people on average", Interval: "%s are enough in half of the cases, %s in four of five.", Peak: "At the peak, %s: %s, in four of five cases %s are enough.",
		Have: "There are %s on average if nobody is looked for.", Lacking: "%s are lacking.", Spare: "%s are to spare.", Against: "It needs %s people (from %s to %s in eight cases of ten), on the same random numbers.",
		Todo: "What to do", Open: "Open positions by %s: %d, to start in %s.", Nobody: "Nobody has to be looked for.", Reasons: "Why it differs", Driver: "What we know least: %s moves the need from %s to %s people.", NoReasons: "It does not differ.",
		Risks: "Risks", Overload: "Overload is likeliest in %s: %s if nobody is looked for, %s with those hired.", Notes: "Notes",
		Selling: "A selling share of %s is rare; %s is good.", Observations: "Fewer than %s logged operations stand behind: %s.", Market: "The assessed potential is more than the whole market.", Season: "%s needs %s more people than %s.",
		Legend: "People by month: dark is enough in half of the cases, light in four of five; the line is who is there.", Made: "Inputs %s. %d draws, seed %d. Made on %s by Kaymak.",
		Trip: "Travel: %s", PerTrip: "Clients per trip: %s", Success: "Share of successes: %s", Failure: "Minutes of a failure: %s", Standard: "%s in %s, a year", Companies: "Companies in %s", Own: "Companies with own standards in %s", Treatment: "Treatment of %s", Hires: "People coming and going, %s",
		Columns: []string{"Part", "What", "As copied", "In the scenario"}, Results: "Result", Inputs: "Input", Month: "Month",
		Need: "People needed, on average", P50: "Enough in half of the cases", P80: "Enough in four of five", PeakRow: "Needed at the peak", HaveRow: "People there", LackingRow: "Lacking", Risk: "Risk of overload",
		Settings: map[string]string{"selling_share": "Selling share", "utilisation": "Utilisation", "vacation_days": "Vacation, days", "illness_days": "Illness, days", "training_days": "Training, days", "attrition": "Turnover", "months_to_fill": "Months to find somebody", "ramp": "Learning of a new person, months", "spread": "How work falls on the months", "calendar": "Working hours", "hires": "People coming and going", "people": "The team", "months": "The months looked at", "attendance": "Illness"},
		Months:   []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	},
	"ru": {
		Question: "Вопрос", Ask: "Сколько продавцов нужно нашим клиентам (%s – %s), если следующее будет не так, как сегодня?", Unchanged: "Всё так же, как сегодня.",
		Answer: "Ответ", Strong: "%s чел. в среднем", Interval: "%s хватит в половине случаев, %s — в четырёх из пяти.", Peak: "В пик, %s: %s; в четырёх случаях из пяти хватит %s.",
		Have: "В среднем есть %s, если никого не искать.", Lacking: "Не хватает %s.", Spare: "В запасе %s.", Against: "Нужно %s чел. (от %s до %s в восьми случаях из десяти), на одних и тех же случайных числах.",
		Todo: "Что делать", Open: "Открыть вакансии к %s: %d, выход на работу — %s.", Nobody: "Искать никого не нужно.", Reasons: "Почему разница", Driver: "Хуже всего известно: %s; потребность от %s до %s чел.", NoReasons: "Разницы нет.",
		Risks: "Риски", Overload: "Перегрузка вероятнее всего: %s — %s, если никого не искать, и %s с нанятыми.", Notes: "Заметки",
		Selling: "Доля продаж %s бывает редко; %s — уже хорошо.", Observations: "Меньше %s записанных операций стоит за нормативами: %s.", Market: "Оценённый потенциал больше всего рынка.", Season: "%s: людей нужно на %s больше, чем за %s.",
		Legend: "Люди по месяцам: тёмного хватит в половине случаев, светлого — в четырёх из пяти; линия — кто есть.", Made: "Величины %s. Розыгрышей %d, начало %d. Составлено %s в Kaymak.",
		Trip: "Дорога: %s", PerTrip: "Клиентов за выезд: %s", Success: "Доля удачных: %s", Failure: "Минуты неудачи: %s", Standard: "%s в %s, в год", Companies: "Компаний в %s", Own: "Компаний со своим стандартом в %s", Treatment: "Тактика для %s", Hires: "Приход и уход людей, %s",
		Columns: []string{"Часть", "Что", "Как скопировано", "В сценарии"}, Results: "Итог", Inputs: "Величина", Month: "Месяц",
		Need: "Нужно людей в среднем", P50: "Хватит в половине случаев", P80: "Хватит в четырёх из пяти", PeakRow: "Нужно в пик", HaveRow: "Есть людей", LackingRow: "Не хватает", Risk: "Риск перегрузки",
		Settings: map[string]string{"selling_share": "Доля продаж", "utilisation": "Загрузка", "vacation_days": "Отпуск, дней", "illness_days": "Болезни, дней", "training_days": "Обучение, дней", "attrition": "Текучесть", "months_to_fill": "Месяцев на поиск человека", "ramp": "Разгон новичка, месяцев", "spread": "Как работа ложится на месяцы", "calendar": "Рабочие часы", "hires": "Приход и уход людей", "people": "Команда", "months": "Рассматриваемые месяцы", "attendance": "Болезни"},
		Months:   []string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"},
	},
	"bg": {
		Question: "Въпрос", Ask: "Колко търговци са нужни на клиентите ни от %s до %s, ако следното е различно от днес?", Unchanged: "Всичко е както днес.",
		Answer: "Отговор", Strong: "%s души средно", Interval: "%s стигат в половината случаи, %s — в четири от пет.", Peak: "В пика, %s: %s; в четири случая от пет стигат %s.",
		Have: "Средно има %s, ако не се търси никой.", Lacking: "Недостигат %s.", Spare: "В резерв са %s.", Against: "Нужни са %s души (от %s до %s в осем случая от десет), на едни и същи случайни числа.",
		Todo: "Какво да се направи", Open: "Открити позиции до %s: %d, започване — %s.", Nobody: "Не е нужно да се търси никой.", Reasons: "Защо е различно", Driver: "Най-слабо познато: %s; нуждата е от %s до %s души.", NoReasons: "Няма разлика.",
		Risks: "Рискове", Overload: "Претоварването е най-вероятно: %s — %s, ако не се търси никой, и %s с наетите.", Notes: "Бележки",
		Selling: "Дял на продажбите %s е рядкост; %s е добре.", Observations: "По-малко от %s записани операции стоят зад нормативите: %s.", Market: "Оцененият потенциал е повече от целия пазар.", Season: "%s: нужни са с %s повече хора, отколкото %s.",
		Legend: "Хора по месеци: тъмното стига в половината случаи, светлото — в четири от пет; линията е кой има.", Made: "Величини %s. Тегления %d, начало %d. Съставено на %s в Kaymak.",
		Trip: "Път: %s", PerTrip: "Клиенти на пътуване: %s", Success: "Дял успешни: %s", Failure: "Минути на неуспех: %s", Standard: "%s в %s, годишно", Companies: "Фирми в %s", Own: "Фирми със собствен стандарт в %s", Treatment: "Тактика за %s", Hires: "Идващи и напускащи, %s",
		Columns: []string{"Част", "Какво", "Както е копирано", "В сценария"}, Results: "Резултат", Inputs: "Величина", Month: "Месец",
		Need: "Нужни хора средно", P50: "Стигат в половината случаи", P80: "Стигат в четири от пет", PeakRow: "Нужни в пика", HaveRow: "Има хора", LackingRow: "Недостигат", Risk: "Риск от претоварване",
		Settings: map[string]string{"selling_share": "Дял продажби", "utilisation": "Натоварване", "vacation_days": "Отпуск, дни", "illness_days": "Болнични, дни", "training_days": "Обучение, дни", "attrition": "Текучество", "months_to_fill": "Месеци за намиране на човек", "ramp": "Навлизане на нов човек, месеци", "spread": "Как работата се разпределя по месеци", "calendar": "Работни часове", "hires": "Идващи и напускащи", "people": "Екипът", "months": "Разглежданите месеци", "attendance": "Болнични"},
		Months:   []string{"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"},
	},
}

// paper writes in one language, with the workspace's own operations by name.
type paper struct {
	paperWords
	language   string
	operations map[string]crm.Operation
}

func newPaper(language string, operations []crm.Operation) paper {
	words, known := papers[language]
	if !known {
		language, words = "en", papers["en"]
	}
	p := paper{words, language, map[string]crm.Operation{}}
	for _, o := range operations {
		p.operations[o.Code] = o
	}
	return p
}

// number has as many digits as asked for, with the language's own comma.
func (p paper) number(v float64, digits int) string {
	text := strconv.FormatFloat(v, 'f', digits, 64)
	if p.language != "en" {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

func (p paper) signed(v float64) string {
	if v < 0 {
		return "−" + p.number(-v, 2)
	}
	return "+" + p.number(v, 2)
}

func (p paper) percent(v float64) string { return p.number(v*100, 0) + " %" }

func (p paper) month(m civil.Month) string {
	year, month := m.YM()
	return fmt.Sprintf("%s %d", p.Months[month-1], year)
}

// monthOf is a month written as 2026-01.
func (p paper) monthOf(text string) string {
	var m civil.Month
	if err := m.UnmarshalText([]byte(text)); err != nil {
		return text
	}
	return p.month(m)
}

func (p paper) day(d civil.Date) string {
	year, month, day := d.YMD()
	if p.language == "en" {
		return fmt.Sprintf("%d %s %d", day, p.Months[month-1], year)
	}
	return fmt.Sprintf("%02d.%02d.%d", day, month, year)
}

func (p paper) operation(code string) string {
	o, known := p.operations[code]
	if !known {
		o.Code = code
	}
	return OperationName(o, p.language)
}

// setting is what an input like "standard/C/A/call" is called.
func (p paper) setting(setting string) string {
	kind, name, _ := strings.Cut(setting, "/")
	switch kind {
	case "norm":
		return p.operation(name)
	case "trip":
		return fmt.Sprintf(p.Trip, p.operation(name))
	case "per_trip":
		return fmt.Sprintf(p.PerTrip, p.operation(name))
	case "conversion":
		return fmt.Sprintf(p.Success, p.operation(name))
	case "failure":
		return fmt.Sprintf(p.Failure, p.operation(name))
	case "standard":
		at := strings.LastIndex(name, "/")
		return fmt.Sprintf(p.Standard, p.operation(name[at+1:]), name[:max(0, at)])
	case "segment":
		return fmt.Sprintf(p.Companies, name)
	case "override":
		return fmt.Sprintf(p.Own, name)
	case "treatment":
		return fmt.Sprintf(p.Treatment, name)
	case "person":
		return p.Settings[name]
	case "hires", "calendar":
		if name != "" && kind == "hires" {
			return fmt.Sprintf(p.Hires, p.monthOf(name))
		}
		if name != "" {
			return p.Settings[kind] + ", " + p.monthOf(name)
		}
	}
	return p.Settings[kind]
}

// change tells what an input was and is; words of the interface stay out of it.
func (p paper) change(d crm.Difference) string {
	name := p.setting(d.Setting)
	if d.Words != [2]string{} {
		return name
	}
	kind, _, _ := strings.Cut(d.Setting, "/")
	if share := kind == "conversion" || d.Setting == "person/selling_share" || d.Setting == "person/utilisation" || d.Setting == "person/attrition"; share {
		return fmt.Sprintf("%s: %s → %s", name, p.percent(d.Before), p.percent(d.After))
	}
	return fmt.Sprintf("%s: %s → %s", name, p.short(d.Before), p.short(d.After))
}

// short writes as many digits as there are, two at most.
func (p paper) short(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	if p.language != "en" {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
