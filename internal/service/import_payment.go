package service

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash/maphash"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// paymentIntake lands a file of payments. The first pass meets the companies
// and refuses bad rows; then the companies are found or made; the second pass
// writes the payments. Memory grows with the number of companies and months,
// and by a few bytes a row.
type paymentIntake struct {
	*intake
	parties  *parties
	named    map[partyName]int // as the file writes them, so that a name is folded once
	owners   *owners
	seed     maphash.Seed
	ordinals map[uint64]uint32   // equal rows met, hashed
	days     []store.CompanyDays // of the batch being written, what was added
	broken   error               // what went wrong inside a row
}

var (
	errZeroAmount    = fault.New(fault.Invalid, "payment.zero", "The amount is zero.")
	errOtherCurrency = fault.New(fault.Invalid, "payment.other_currency", "The payment is in another currency than the workspace.")
	errFuture        = fault.New(fault.Invalid, "payment.date_out_of_range", "The date lies too far in the past or in the future.")
	errNoCompany     = fault.New(fault.Invalid, "payment.no_company", "The row names no company.")
)

func (p *paymentIntake) run() (err error) {
	p.parties, p.seed = newParties(), maphash.MakeSeed()
	p.ordinals, p.named = map[uint64]uint32{}, map[partyName]int{}
	if p.owners, err = newOwners(p.intake); err != nil {
		return err
	}
	if err := p.each("reading", true, p.meet); err != nil {
		return err
	}
	if p.broken != nil {
		return p.broken
	}
	if err := p.parties.resolve(p.intake); err != nil {
		return err
	}
	if _, err := p.parties.create(p.intake); err != nil {
		return err
	}
	flush := p.write
	if p.dry {
		flush = p.count
	}
	return p.inBatches(flush)
}

// meet checks a row and notes its company.
func (p *paymentIntake) meet(row table.Row) *table.Refusal {
	pay, bad := p.read(row)
	if bad != nil {
		return bad
	}
	if !pay.exact {
		p.counts.Rounded++
	}
	return nil
}

// readPayment is a row as a payment of a party.
type readPayment struct {
	crm.Payment
	party int
	exact bool
}

func (p *paymentIntake) read(row table.Row) (readPayment, *table.Refusal) {
	var pay readPayment
	day, reason := p.table.Columns[p.imported.Mapping["date"]].Dates.Parse(p.cell(row, "date"))
	if reason != nil {
		return pay, p.reject(row, "date", reason)
	}
	if day <= civil.MakeDate(1970, 1, 1) || day > p.today.AddDays(366) {
		return pay, p.reject(row, "date", errFuture)
	}
	amount, exact, bad := p.amount(row, "amount")
	if bad != nil {
		return pay, bad
	}
	if amount == 0 {
		return pay, p.reject(row, "amount", errZeroAmount)
	}
	pay.PaidOn, pay.Amount, pay.exact = day, amount, exact
	if p.cell(row, "margin") != "" {
		margin, _, bad := p.amount(row, "margin")
		if bad != nil {
			return pay, bad
		}
		pay.Margin = &margin
	}
	if bad := p.currency(row); bad != nil {
		return pay, bad
	}
	pay.ExternalID, pay.Purpose = clipText(p.cell(row, "external_id"), 100), clipText(p.cell(row, "purpose"), 500)
	pay.party = p.party(row)
	if pay.party < 0 {
		return pay, p.reject(row, p.partyField(), errNoCompany)
	}
	return pay, nil
}

// currency refuses a row whose money is another than ours.
func (in *intake) currency(row table.Row) *table.Refusal {
	text := in.cell(row, "currency")
	if text == "" {
		return nil
	}
	if c, err := money.ParseCurrency(text); err == nil && c != in.space.Currency {
		return in.reject(row, "currency", errOtherCurrency)
	}
	return nil
}

// partyField is the field that names the company, for pointing at it.
func (p *paymentIntake) partyField() string {
	for _, field := range []string{"company", "company_id", "company_tax_id"} {
		if _, ok := p.imported.Mapping[field]; ok {
			return field
		}
	}
	return ""
}

// party gives the place of the row's company, −1 when it names none.
func (p *paymentIntake) party(row table.Row) int {
	written := partyName{p.cell(row, "company"), p.cell(row, "company_id"), p.cell(row, "company_tax_id")}
	place, met := p.named[written]
	if !met {
		place = p.newParty(row, written)
		p.named[partyName{strings.Clone(written.name), strings.Clone(written.code), strings.Clone(written.tax)}] = place
	}
	return place
}

// newParty folds what the row says of its company.
func (p *paymentIntake) newParty(row table.Row, written partyName) int {
	name, code, tax := written.name, written.code, crm.TaxKey(written.tax)
	if name == "" && code == "" && tax == "" {
		return -1
	}
	key := partyKey{externalID: code, taxID: strings.ToUpper(tax), nameKey: crm.NameKey(name)}
	return p.parties.place(key, func() crm.Company {
		c := crm.Company{
			Name: cmp.Or(name, code, tax), ExternalID: code, TaxID: tax, Industry: p.cell(row, "industry"), Region: p.cell(row, "region"), City: p.cell(row, "city"), Status: crm.Client,
		}
		owner, err := p.owners.id(p.cell(row, "owner"))
		if err != nil {
			p.broken = err
		}
		c.OwnerID = owner
		return c
	})
}

// name gives the id that importing the row again will meet. A document number
// names a payment of one company in one year, because numbers start anew each
// year and every payer counts its own; without one the content does. Equal rows
// of a file are told apart by their ordinal.
func (p *paymentIntake) name(pay readPayment) crm.ID {
	b := append(make([]byte, 0, 128), pay.CompanyID[:]...)
	if pay.ExternalID != "" {
		year, _, _ := pay.PaidOn.YMD()
		b = append(binary.BigEndian.AppendUint16(b, uint16(year)), pay.ExternalID...)
	} else {
		b = binary.BigEndian.AppendUint32(b, uint32(pay.PaidOn))
		b = append(binary.BigEndian.AppendUint64(b, uint64(pay.Amount)), pay.Purpose...)
	}
	hashed := maphash.Bytes(p.seed, b)
	ordinal := p.ordinals[hashed]
	p.ordinals[hashed]++
	digest := sha256.Sum256(binary.BigEndian.AppendUint32(b, ordinal))
	return crm.PaymentID(pay.PaidOn, [16]byte(digest[:16]))
}

// write adds the payments of a batch that are not here yet and brings the sums
// of their companies up to date.
func (p *paymentIntake) write(batch []crm.Payment) error {
	p.days = p.days[:0]
	err := store.InsertNewPayments(p.ctx, p.tx, func(yield func(*crm.Payment) bool) {
		for i := range batch {
			if i%5000 == 0 && p.ctx.Err() != nil || !yield(&batch[i]) {
				return
			}
		}
	}, p.told)
	if err = cmp.Or(err, p.ctx.Err()); err != nil {
		return err
	}
	return store.AddDays(p.ctx, p.tx, p.days)
}

func (p *paymentIntake) told(pay *crm.Payment, added bool) error {
	if !added {
		p.counts.Known++
		return nil
	}
	p.counts.Payments++
	if n := len(p.days); n == 0 || p.days[n-1].CompanyID != pay.CompanyID {
		p.days = append(p.days, store.CompanyDays{CompanyID: pay.CompanyID})
	}
	day := crm.DaySum{Day: pay.PaidOn, Revenue: pay.Amount, Count: 1}
	if pay.Margin != nil {
		day.Margin = *pay.Margin
	}
	c := &p.days[len(p.days)-1]
	c.Days = append(c.Days, day)
	return nil
}

// count tells what writing a batch would do.
func (p *paymentIntake) count(batch []crm.Payment) error {
	known, err := store.CountKnownPayments(p.ctx, p.tx, batch)
	p.counts.Known += known
	p.counts.Payments += int64(len(batch)) - known
	return err
}

// clipText cuts a text to so many characters.
func clipText(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	runes := []rune(text)
	return string(runes[:min(limit, len(runes))])
}
