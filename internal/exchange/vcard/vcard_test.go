package vcard_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/exchange/vcard"
)

func shared(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("KAYMAK_SHARED_DATA")
	if dir == "" {
		dir = "../../../../shared/data"
	}
	dir = filepath.Join(dir, "vcard")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("KAYMAK_SHARED_DATA is not there, and CI may not skip")
		}
		t.Skipf("no examples: %v", err)
	}
	return dir
}

// What other programs write is read, as the programs show it.
func TestCardsOfOtherPrograms(t *testing.T) {
	want := map[string][]vcard.Card{
		"John_Doe_GMAIL.vcf": {{Name: "Mr. John Richter, James Doe Sr.", Given: "John", Middle: "Richter, James", Family: "Doe", Organization: "IBM", Title: "Money Counter", Birthday: "1980-03-22",
			Phones: []vcard.Point{{"mobile", "905-555-1234"}, {"home", "905-666-1234"}}, Emails: []vcard.Point{{"home", "john.doe@ibm.com"}}}},
		"gmail-single.vcf": {{Name: "Greg Dartmouth", Given: "Greg", Family: "Dartmouth", Organization: "TheCompany", Title: "TheJobTitle", Birthday: "1960-09-10",
			Phones: []vcard.Point{{"mobile", "555 555 1111"}, {"other", "555 555 2222"}}, Emails: []vcard.Point{{"other", "gdartmouth@hotmail.com"}}}},
		"outlook-2007.vcf": {{Name: "Mr. Michael Angstadt Jr.", Given: "Michael", Family: "Angstadt", Organization: "TheCompany", Title: "TheJobTitle", Birthday: "19220310",
			Phones: []vcard.Point{{"work", "(111) 555-1111"}, {"home", "(111) 555-2222"}, {"mobile", "(111) 555-4444"}, {"fax", "(111) 555-3333"}}, Emails: []vcard.Point{{"other", "mike.angstadt@gmail.com"}}}},
		"rfc2426-example.vcf": {
			{Name: "Frank Dawson", Organization: "Lotus Development Corporation", Phones: []vcard.Point{{"work", "+1-919-676-9515"}, {"fax", "+1-919-676-9564"}}, Emails: []vcard.Point{{"other", "Frank_Dawson@Lotus.com"}, {"other", "fdawson@earthlink.net"}}},
			{Name: "Tim Howes", Organization: "Netscape Communications Corp.", Phones: []vcard.Point{{"work", "+1-415-937-3419"}, {"fax", "+1-415-528-4164"}}, Emails: []vcard.Point{{"other", "howes@netscape.com"}}},
		},
		"rfc6350-example.vcf": {{Name: "Simon Perreault", Given: "Simon", Family: "Perreault", Organization: "Viagenie", Birthday: "--0203", Language: "fr",
			Phones: []vcard.Point{{"work", "+1-418-656-9254"}, {"mobile", "+1-418-262-6501"}}, Emails: []vcard.Point{{"work", "simon.perreault@viagenie.ca"}}}},
		"thunderbird-MoreFunctionsForAddressBook-extension.vcf": {{Name: "John Doe", Given: "John", Family: "Doe", Organization: "TheOrganization", Title: "TheTitle", Birthday: "1970-09-21",
			Phones: []vcard.Point{{"work", "555-555-1111"}, {"home", "555-555-2222"}, {"mobile", "555-555-5555"}, {"fax", "555-555-3333"}},
			Emails: []vcard.Point{{"other", "doe.john@hotmail.com"}, {"other", "additional-email@company.com"}, {"other", "additional-email1@company.com"}, {"other", "additional-email2@company.com"}, {"other", "additional-email3@company.com"}}}},
	}
	notes := map[string]string{
		"gmail-single.vcf": "This is GMail's note field.\nIt should be added as a NOTE type.\nACustomField: CustomField",
		"outlook-2007.vcf": "This is the NOTE field\t\nI assume it encodes this text inside a NOTE vCard type.\nBut I'm not sure because there's text formatting going on here.\nIt does not preserve the formatting",
		"thunderbird-MoreFunctionsForAddressBook-extension.vcf": "This is the notes field.\nSecond Line\n\nFourth Line\nYou can put anything in the \"note\" field; even curse words.",
	}
	dir := shared(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.vcf"))
	if err != nil || len(files) != len(want) {
		t.Fatalf("%d files, want %d: %v", len(files), len(want), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		var got []vcard.Card
		for _, found := range read(t, file) {
			if found.Bad != nil {
				t.Errorf("%s: %v", name, found.Bad)
			}
			if note, asked := notes[name]; asked && found.Card.Note != note {
				t.Errorf("%s: the note is %q", name, found.Card.Note)
			}
			found.Card.Note = ""
			got = append(got, found.Card)
		}
		if diff := cmp.Diff(want[name], got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func read(t testing.TB, file string) []vcard.Found {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found, err := vcard.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestABrokenCardDoesNotHurtTheOthers(t *testing.T) {
	const file = "remark\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=E5=F2=F0=EE=E2=\r\n=E0;=C0=ED=ED=E0\r\nTEL;CELL;PREF:0888 1\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\r\nFN:\xcf\xe5\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Open\r\nBEGIN:VCARD\r\nFN:Last\\, one\r\nN:O\\;Neil;Pat\r\nEND:VCARD"
	found, err := vcard.Read(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	type short struct {
		Line                int
		Name, Given, Family string
		Bad                 string
	}
	var got []short
	for _, f := range found {
		s := short{Line: f.Line, Name: f.Card.Name, Given: f.Card.Given, Family: f.Card.Family}
		if f.Bad != nil {
			s.Bad = f.Bad.Code
		}
		got = append(got, s)
	}
	want := []short{{2, "", "Анна", "Петрова", ""}, {8, "", "", "", "vcard.encoding"}, {11, "", "", "", "vcard.unended"}, {13, "Last, one", "Pat", "O;Neil", ""}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := vcard.Read(strings.NewReader("name,phone\n")); err == nil {
		t.Error("a table is no address card")
	}
}

// What is written is read back; a fuzzed file never breaks the reader, and what
// it found survives being written and read again.
func FuzzCards(f *testing.F) {
	f.Add([]byte("BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:Ивано\\;ва;Анна;;;\nTEL;TYPE=CELL:+7\nNOTE:a\\nb\\,c\nEND:VCARD\n"))
	f.Add([]byte("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=koi8-r:=\n=F0;=\nTEL;WORK;X=\"a:b\":1\nEND:VCARD"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		found, err := vcard.Read(bytes.NewReader(raw))
		if err != nil {
			return
		}
		var cards []vcard.Card
		for _, c := range found {
			if c.Bad == nil {
				cards = append(cards, c.Card)
			}
		}
		if len(cards) == 0 {
			return
		}
		var out bytes.Buffer
		if err := vcard.Write(&out, cards); err != nil {
			t.Fatal(err)
		}
		again, err := vcard.Read(&out)
		if err != nil || len(again) != len(cards) {
			t.Fatalf("%d cards of %d came back: %v\n%s", len(again), len(cards), err, out.Bytes())
		}
		for i, c := range again {
			if c.Bad != nil || len(c.Card.Phones) != len(cards[i].Phones) || len(c.Card.Emails) != len(cards[i].Emails) {
				t.Fatalf("%+v came back as %+v, %v", cards[i], c.Card, c.Bad)
			}
		}
	})
}
