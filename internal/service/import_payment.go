package service

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash/maphash"
	"slices"
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
	owners   *owners
	seed     maphash.Seed
	ordinals map[uint64]uint32 // equal rows met, hashed
	deltas   []delta
	merged   int   // how many deltas were left when they were last merged
	broken   error // what went wrong inside a row
}

// delta is what payments add to a month of a company.
type delta struct {
	company            crm.ID
	first, last        civil.Date // days of one month
	revenue, margin, n int64
}

var (
	errZeroAmount    = fault.New(fault.Invalid, "payment.zero", "The amount is zero.")
	errOtherCurrency = fault.New(fault.Invalid, "payment.other_currency", "The payment is in another currency than the workspace.")
	errFuture        = fault.New(fault.Invalid, "payment.date_out_of_range", "The date lies too far in the past or in the future.")
	errNoCompany     = fault.New(fault.Invalid, "payment.no_company", "The row names no company.")
)

func (p *paymentIntake) run() (err error) {
	p.parties, p.seed = newParties(), maphash.MakeSeed()
	p.ordinals = map[uint64]uint32{}
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
	if p.dry {
		return p.count()
	}
	if err := p.insert(); err != nil {
		return err
	}
	return p.addMonths()
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

func (p *paymentIntake) currency(row table.Row) *table.Refusal {
	text := p.cell(row, "currency")
	if text == "" {
		return nil
	}
	if c, err := money.ParseCurrency(text); err == nil && c != p.space.Currency {
		return p.reject(row, "currency", errOtherCurrency)
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
	name, code, tax := p.cell(row, "company"), p.cell(row, "company_id"), crm.TaxKey(p.cell(row, "company_tax_id"))
	if name == "" && code == "" && tax == "" {
		return -1
	}
	key := partyKey{externalID: code, taxID: strings.ToUpper(tax), nameKey: crm.NameKey(name)}
	return p.parties.place(key, func() crm.Company {
		c := crm.Company{
			Name: cmp.Or(name, code, tax), ExternalID: code, TaxID: tax, Industry: p.cell(row, "industry"), Region: p.cell(row, "region"), City: p.cell(row, "city"), Status: crm.Prospect,
		}
		owner, err := p.owners.id(p.cell(row, "owner"))
		if err != nil {
			p.broken = err
		}
		c.OwnerID = owner
		return c
	})
}

// rows reads the file again and yields what is to be written.
func (p *paymentIntake) rows(stage string, yield func(readPayment, []byte) bool) error {
	more := true
	err := p.each(stage, false, func(row table.Row) *table.Refusal {
		if !more {
			return nil
		}
		pay, bad := p.read(row)
		if bad != nil {
			return bad // listed on the first pass
		}
		q := p.parties.list[pay.party]
		if q.problem != nil {
			p.refuse(p.reject(row, p.partyField(), q.problem))
			return nil
		}
		pay.CompanyID, pay.ImportID = q.id, p.imported.ID
		more = yield(pay, p.sourceKey(pay))
		return nil
	})
	return err
}

// sourceKey names a row so that importing it again adds nothing. A document
// number names a payment of one company in one year, because numbers start anew
// each year and every payer counts its own; without one the content does. Equal
// rows of a file are told apart by their ordinal. Keys begin with the year or
// the day, so that a file's rows lie together.
func (p *paymentIntake) sourceKey(pay readPayment) []byte {
	year, _, _ := pay.PaidOn.YMD()
	b := append(make([]byte, 0, 128), pay.CompanyID[:]...)
	key := binary.BigEndian.AppendUint16([]byte{1}, uint16(year))
	if pay.ExternalID != "" {
		b = append(binary.BigEndian.AppendUint16(b, uint16(year)), pay.ExternalID...)
	} else {
		b = binary.BigEndian.AppendUint32(b, uint32(pay.PaidOn))
		b = append(binary.BigEndian.AppendUint64(b, uint64(pay.Amount)), pay.Purpose...)
		key = binary.BigEndian.AppendUint32([]byte{2}, uint32(pay.PaidOn))
	}
	hashed := maphash.Bytes(p.seed, b)
	ordinal := p.ordinals[hashed]
	p.ordinals[hashed]++
	digest := sha256.Sum256(binary.BigEndian.AppendUint32(b, ordinal))
	return append(key, digest[:12]...)
}

// insert writes the payments that are not here yet.
func (p *paymentIntake) insert() error {
	var failed error
	err := store.InsertNewPayments(p.ctx, p.tx, func(yield func(*store.NewPayment) bool) {
		failed = p.rows("writing", func(pay readPayment, key []byte) bool {
			pay.ID = newID()
			return yield(&store.NewPayment{Payment: pay.Payment, SourceKey: key})
		})
	}, p.told)
	if err != nil {
		return err
	}
	return failed
}

func (p *paymentIntake) told(pay *store.NewPayment, added bool) error {
	if !added {
		p.counts.Known++
		return nil
	}
	p.counts.Payments++
	p.counts.LastPayment = pay.ID
	d := delta{company: pay.CompanyID, first: pay.PaidOn, last: pay.PaidOn, revenue: pay.Amount, n: 1}
	if pay.Margin != nil {
		d.margin = *pay.Margin
	}
	if p.deltas = append(p.deltas, d); len(p.deltas) >= mergeAt && len(p.deltas) >= 2*p.merged {
		p.mergeDeltas()
	}
	return nil
}

// count tells what landing would do.
func (p *paymentIntake) count() error {
	keys := [][]byte{}
	flush := func() error {
		known, err := store.KnownSourceKeys(p.ctx, p.tx, keys)
		p.counts.Known += int64(len(known))
		p.counts.Payments += int64(len(keys) - len(known))
		keys = keys[:0]
		return err
	}
	var failed error
	err := p.rows("counting", func(pay readPayment, key []byte) bool {
		if p.parties.list[pay.party].isNew {
			p.counts.Payments++
			return true
		}
		if keys = append(keys, key); len(keys) == 5000 {
			failed = flush()
		}
		return failed == nil
	})
	if err == nil && failed == nil {
		failed = flush()
	}
	if err != nil {
		return err
	}
	return failed
}

// mergeAt is how many deltas gather before they are merged.
const mergeAt = 1 << 20

// mergeDeltas keeps one delta a company and month.
func (p *paymentIntake) mergeDeltas() {
	slices.SortFunc(p.deltas, func(a, b delta) int {
		return cmp.Or(bytes.Compare(a.company[:], b.company[:]), cmp.Compare(a.first, b.first))
	})
	merged := p.deltas[:0]
	for _, d := range p.deltas {
		if n := len(merged); n > 0 && merged[n-1].company == d.company && merged[n-1].first.Month() == d.first.Month() {
			m := &merged[n-1]
			m.last, m.revenue, m.margin, m.n = max(m.last, d.last), m.revenue+d.revenue, m.margin+d.margin, m.n+d.n
			continue
		}
		merged = append(merged, d)
	}
	p.deltas, p.merged = merged, len(merged)
}

// addMonths brings the monthly sums of the companies up to date.
func (p *paymentIntake) addMonths() error {
	p.report("summing", 0, 0)
	p.mergeDeltas()
	var list []store.MonthDelta
	for _, d := range p.deltas {
		if n := len(list); n == 0 || list[n-1].CompanyID != d.company {
			list = append(list, store.MonthDelta{CompanyID: d.company, First: d.first})
		}
		m := &list[len(list)-1]
		m.Last = max(m.Last, d.last)
		m.Months = append(m.Months, crm.MonthSum{Month: d.first.Month(), Revenue: d.revenue, Margin: d.margin, Count: d.n})
	}
	return store.AddMonths(p.ctx, p.tx, list)
}

// clipText cuts a text to so many characters.
func clipText(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	runes := []rune(text)
	return string(runes[:min(limit, len(runes))])
}
