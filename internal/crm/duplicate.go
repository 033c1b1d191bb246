package crm

import (
	"cmp"
	"slices"
	"strings"
)

// Likeness says why two companies may be one.
type Likeness string

// The reasons, the strongest first.
const (
	SameTaxID   Likeness = "tax_id"
	SamePhone   Likeness = "phone"
	SameEmail   Likeness = "email"
	SameDomain  Likeness = "domain"
	SameName    Likeness = "name"
	SimilarName Likeness = "similar_name" // alike in the other script, or spelled otherwise
	OneLetter   Likeness = "one_letter"   // a name one letter apart, and no other city
)

// weights are of a hundred; from duplicateFrom on two companies may be one.
var weights = map[Likeness]int{SameTaxID: 90, SamePhone: 50, SameEmail: 60, SameDomain: 30, SameName: 60, SimilarName: 40, OneLetter: 30}

const duplicateFrom = 30

// freeMail are domains that say nothing of whose a mailbox is.
var freeMail = wordSet("gmail.com googlemail.com mail.ru yandex.ru ya.ru abv.bg mail.bg outlook.com hotmail.com yahoo.com bk.ru inbox.ru list.ru icloud.com rambler.ru proton.me live.com gmx.de gmx.net web.de dir.bg")

// Domain is what follows the @ of an address, or the host of a website without
// www; empty for domains that anybody may have an address of.
func Domain(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	if _, after, ok := strings.Cut(text, "@"); ok {
		text = after
	}
	if _, after, ok := strings.Cut(text, "://"); ok {
		text = after
	}
	text, _, _ = strings.Cut(text, "/")
	text, _, _ = strings.Cut(text, ":")
	text = strings.TrimPrefix(text, "www.")
	if !strings.Contains(text, ".") || freeMail[text] {
		return ""
	}
	return text
}

// Alike gives the reasons why two companies may be one, with a score of at most a
// hundred; none where they hardly are. Two tax ids that differ are two companies,
// whatever else they share.
func Alike(a, b Company) (reasons []Likeness, score int) {
	one, other := TaxKey(a.TaxID), TaxKey(b.TaxID)
	if one != "" && other != "" && one != other {
		return nil, 0
	}
	add := func(r Likeness, holds bool) {
		if holds {
			reasons = append(reasons, r)
			score += weights[r]
		}
	}
	add(SameTaxID, one != "" && one == other)
	add(SamePhone, meet(phonesOf(a), phonesOf(b)))
	email := meet(emailsOf(a), emailsOf(b))
	add(SameEmail, email)
	add(SameDomain, !email && meet(domainsOf(a), domainsOf(b)))
	name, skeleton := NameKey(a.Name) == NameKey(b.Name), skeletonOf(a)
	alike := skeleton != "" && skeleton == skeletonOf(b)
	add(SameName, alike && name)
	add(SimilarName, alike && !name)
	add(OneLetter, oneLetterApart(skeleton, skeletonOf(b)) && !elsewhere(a, b))
	if score < duplicateFrom {
		return nil, 0
	}
	return reasons, min(score, 100)
}

// skeletonOf has no blanks, which people set as they like: "Север строй".
func skeletonOf(c Company) string { return strings.ReplaceAll(Skeleton(NameKey(c.Name)), " ", "") }

func phonesOf(c Company) []string {
	list := []string{subscriber(Digits(c.Phone))}
	for _, p := range c.Phones {
		list = append(list, subscriber(Digits(p.Typed)))
	}
	return list
}

func emailsOf(c Company) []string {
	list := []string{strings.ToLower(c.Email)}
	for _, e := range c.Emails {
		list = append(list, e.Key())
	}
	return list
}

func domainsOf(c Company) []string {
	list := []string{Domain(c.Website)}
	for _, e := range emailsOf(c) {
		list = append(list, Domain(e))
	}
	return list
}

// shortNumber digits are a number inside a house, which many have.
const shortNumber = 5

// meet tells whether two lists have something in common that says something.
func meet(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y && len(x) > shortNumber {
				return true
			}
		}
	}
	return false
}

// Clues are what a company like this one is looked for by.
func Clues(c Company) []string {
	list := []string{NameKey(c.Name), Skeleton(NameKey(c.Name)), TaxKey(c.TaxID)}
	list = append(append(append(list, phonesOf(c)...), emailsOf(c)...), domainsOf(c)...)
	seen, kept := map[string]bool{}, []string{}
	for _, clue := range list {
		if len(clue) >= 3 && !seen[clue] {
			seen[clue] = true
			kept = append(kept, clue)
		}
	}
	return kept
}

// Pair is two companies that may be one.
type Pair struct {
	OneID   ID
	OtherID ID
	Reasons []Likeness
	Score   int // of a hundred
}

// ContactsAlike gives the reasons why two people may be one, with a score of at most
// a hundred; none where they hardly are. A name says it only where both are met at
// the same company: there are many Ivan Petrovs.
func ContactsAlike(a, b Contact) (reasons []Likeness, score int) {
	add := func(r Likeness, holds bool) {
		if holds {
			reasons = append(reasons, r)
			score += weights[r]
		}
	}
	add(SamePhone, meet(personPhones(a), personPhones(b)))
	add(SameEmail, meet(personEmails(a), personEmails(b)))
	name, skeleton := ContactKey(a) == ContactKey(b), contactSkeleton(a)
	alike := skeleton != "" && skeleton == contactSkeleton(b)
	together := score > 0 || slices.ContainsFunc(a.Companies(), func(id ID) bool { return slices.Contains(b.Companies(), id) })
	add(SameName, together && alike && name)
	add(SimilarName, together && alike && !name)
	return reasons, min(score, 100)
}

// contactSkeleton is the skeleton of a name, whichever part was written first and
// with or without the patronymic.
func contactSkeleton(c Contact) string {
	all := words(Skeleton(strings.Join(words(c.GivenName+" "+c.FamilyName), " ")))
	slices.Sort(all)
	return strings.Join(all, " ")
}

func personPhones(c Contact) (list []string) {
	for _, p := range c.Phones {
		list = append(list, subscriber(Digits(cmp.Or(p.E164, p.Typed))))
	}
	return list
}

func personEmails(c Contact) (list []string) {
	for _, e := range c.Emails {
		list = append(list, e.Key())
	}
	return list
}
