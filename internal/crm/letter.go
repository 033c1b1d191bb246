package crm

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// LetterKind says what a template letter is for.
type LetterKind string

// The kinds.
const (
	FarewellLetter   LetterKind = "farewell"
	InvitationLetter LetterKind = "invitation" // to our office
	// IntroductionLetter tells a client who looks after them from now on.
	IntroductionLetter LetterKind = "introduction"
)

// LetterKinds lists them.
var LetterKinds = []LetterKind{FarewellLetter, InvitationLetter, IntroductionLetter}

// LetterLanguages are those we have letters in.
var LetterLanguages = []string{"en", "ru", "bg"}

// LetterPlaceholders are what a letter may leave open: the company, its contact,
// who writes, our own name, for an invitation times that are free, and for an
// introduction who looked after the company before.
var LetterPlaceholders = []string{"company", "contact", "person", "us", "times", "before"}

// Letter is a template in one language.
type Letter struct {
	Kind      LetterKind
	Language  string
	Subject   string
	Body      string
	UpdatedAt time.Time
	Version   int64 // 0 for the words we begin with
}

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// CheckLetter checks a template. A placeholder that nobody fills is an error with
// its name.
func CheckLetter(l Letter) (Letter, error) {
	var f fault.Fields
	l.Subject, l.Body = strings.TrimSpace(l.Subject), strings.TrimSpace(l.Body)
	if !slices.Contains(LetterKinds, l.Kind) || !slices.Contains(LetterLanguages, l.Language) {
		return l, fault.New(fault.NotFound, "letter.not_found", "There is no such letter.")
	}
	for _, part := range []struct {
		path, text string
		max        int
	}{{"subject", l.Subject, 200}, {"body", l.Body, 10_000}} {
		if n := utf8.RuneCountInString(part.text); n == 0 || n > part.max || !utf8.ValidString(part.text) || strings.ContainsRune(part.text, 0) {
			f.Add(part.path, "letter.text", "must not be empty, nor too long")
		}
		for _, m := range placeholder.FindAllStringSubmatch(part.text, -1) {
			if !slices.Contains(LetterPlaceholders, m[1]) {
				f.AddWith(part.path, "letter.placeholder", "has {"+m[1]+"}, which nothing fills", fault.Params{"name": m[1]})
			}
		}
	}
	return l, f.Err()
}

// Fill writes a letter out.
func (l Letter) Fill(values map[string]string) Letter {
	fill := func(text string) string {
		return placeholder.ReplaceAllStringFunc(text, func(name string) string {
			if value, known := values[name[1:len(name)-1]]; known {
				return value
			}
			return name
		})
	}
	l.Subject, l.Body = fill(l.Subject), fill(l.Body)
	return l
}

// FirstLetters are the letters a workspace begins with.
var FirstLetters = []Letter{
	{Kind: FarewellLetter, Language: "en", Subject: "Thank you, {company}", Body: "Hello {contact},\n\nthank you for the time you gave us. We see that what we offer is not what you need just now, and we do not want to take more of your time. From here on we will not call by ourselves.\n\nIf anything changes, one line is enough: we will answer the same day.\n\nAll the best to you and to {company}.\n{person}, {us}"},
	{Kind: FarewellLetter, Language: "ru", Subject: "Спасибо, {company}", Body: "Здравствуйте, {contact}!\n\nСпасибо за время, которое вы нам уделили. Мы видим, что сейчас наше предложение вам не нужно, и не хотим вас отвлекать. Сами больше звонить не будем.\n\nЕсли что-то изменится, достаточно одной строки: ответим в тот же день.\n\nУспехов вам и компании {company}!\n{person}, {us}"},
	{Kind: FarewellLetter, Language: "bg", Subject: "Благодарим Ви, {company}", Body: "Здравейте, {contact}!\n\nБлагодарим за времето, което ни отделихте. Виждаме, че сега предложението ни не Ви е нужно, и не искаме да Ви отнемаме повече време. Няма повече да се обаждаме сами.\n\nАко нещо се промени, достатъчен е един ред: ще отговорим същия ден.\n\nУспех на Вас и на {company}!\n{person}, {us}"},
	{Kind: InvitationLetter, Language: "en", Subject: "Come and see us, {company}", Body: "Hello {contact},\n\nwe would be glad to show you everything in our office: an hour is enough. Which of these times suits you?\n\n{times}\n\n{person}, {us}"},
	{Kind: InvitationLetter, Language: "ru", Subject: "Приглашаем в гости, {company}", Body: "Здравствуйте, {contact}!\n\nБудем рады показать всё у нас в офисе: часа достаточно. Какое время вам удобно?\n\n{times}\n\n{person}, {us}"},
	{Kind: InvitationLetter, Language: "bg", Subject: "Каним Ви при нас, {company}", Body: "Здравейте, {contact}!\n\nЩе се радваме да Ви покажем всичко в нашия офис: един час е достатъчен. Кое време Ви е удобно?\n\n{times}\n\n{person}, {us}"},
	{Kind: IntroductionLetter, Language: "en", Subject: "{person} looks after {company} from now on", Body: "Hello {contact},\n\nmy name is {person}, and from now on I look after {company} at {us}. I have taken over from {before} and know what you have agreed on: all of it holds.\n\nI will call you in the coming days to introduce myself. If something cannot wait, simply answer this letter.\n\n{person}, {us}"},
	{Kind: IntroductionLetter, Language: "ru", Subject: "{person} теперь работает с компанией {company}", Body: "Здравствуйте, {contact}!\n\nМеня зовут {person}, теперь с компанией {company} в {us} работаю я. До этого ваши дела вёл наш сотрудник {before}. О договорённостях я знаю: все они в силе.\n\nНа днях позвоню, чтобы познакомиться. Если что-то срочное, просто ответьте на это письмо.\n\n{person}, {us}"},
	{Kind: IntroductionLetter, Language: "bg", Subject: "{person} вече се грижи за {company}", Body: "Здравейте, {contact}!\n\nКазвам се {person} и от днес аз се грижа за {company} в {us}. Поех работата от {before} и знам за какво сте се договорили: всичко остава в сила.\n\nЩе Ви се обадя тези дни, за да се запознаем. Ако нещо е спешно, просто отговорете на това писмо.\n\n{person}, {us}"},
}
