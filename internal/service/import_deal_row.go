package service

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
)

// outcomeWords are how programs write that a deal is over.
var outcomeWords = map[string]crm.DealOutcome{
	"won": crm.DealWon, "closed won": crm.DealWon, "win": crm.DealWon, "success": crm.DealWon, "успешно реализовано": crm.DealWon, "успешна": crm.DealWon, "выиграна": crm.DealWon, "выиграно": crm.DealWon, "сделка успешна": crm.DealWon, "спечелена": crm.DealWon, "спечелени": crm.DealWon,
	"lost": crm.DealLost, "closed lost": crm.DealLost, "loss": crm.DealLost, "закрыто и не реализовано": crm.DealLost, "проиграна": crm.DealLost, "проиграно": crm.DealLost, "отказ": crm.DealLost, "сделка провалена": crm.DealLost, "загубена": crm.DealLost, "загубени": crm.DealLost,
}

// meet reads a row as a deal.
func (d *dealIntake) meet(row table.Row) *table.Refusal {
	draft, bad := d.read(row)
	if bad != nil {
		return bad
	}
	checked, err := crm.CheckDeal(draft.Deal)
	if err != nil {
		reason := firstField(err)
		return d.reject(row, strings.TrimPrefix(reason.Params["field"], "products[0]."), reason)
	}
	draft.Deal = checked
	draft.Deal.ID = d.name(row, draft.ExternalID)
	draft.row = table.Row{Line: row.Line, Cells: slices.Clone(row.Cells)}
	d.rows = append(d.rows, draft)
	return nil
}

func (d *dealIntake) read(row table.Row) (draft dealDraft, bad *table.Refusal) {
	v := &draft.Deal
	v.ExternalID, v.Source, v.Note = d.cell(row, "external_id"), clipText(d.cell(row, "source"), 120), d.cell(row, "note")
	v.PipelineID, v.ImportID, v.Version = d.pipeline.ID, d.imported.ID, 1
	if bad := d.readMoney(row, v); bad != nil {
		return draft, bad
	}
	stage, bad := d.readState(row, v)
	if bad != nil {
		return draft, bad
	}
	if bad := d.readDays(row, v); bad != nil {
		return draft, bad
	}
	v.Title = clipText(cmp.Or(d.cell(row, "title"), d.cell(row, "product"), d.cell(row, "company"), v.ExternalID), 300)
	owner, err := d.owners.id(d.cell(row, "owner"))
	if err != nil {
		d.broken = err
	}
	v.OwnerID = owner
	*v = v.Weigh(stage)
	draft.party = d.party(row)
	return draft, nil
}

func (d *dealIntake) readMoney(row table.Row, v *crm.Deal) *table.Refusal {
	if d.cell(row, "amount") != "" {
		amount, exact, bad := d.amount(row, "amount")
		if bad != nil {
			return bad
		}
		if v.Amount = amount; !exact {
			d.counts.Rounded++
		}
	}
	if bad := d.currency(row); bad != nil {
		return bad
	}
	if d.cell(row, "probability") != "" {
		p, bad := d.scaled(row, "probability", 2)
		if bad != nil {
			return bad
		}
		if p <= 100 && strings.ContainsAny(d.cell(row, "probability"), ".,") {
			p *= 100 // 0.25, not a quarter of a per cent
		}
		v.OwnProbability = &p
	}
	return d.readProduct(row, v)
}

// readProduct makes the one line that a row can hold; its price follows from the
// amount.
func (d *dealIntake) readProduct(row table.Row, v *crm.Deal) *table.Refusal {
	name := clipText(d.cell(row, "product"), 200)
	if name == "" {
		return nil
	}
	line := crm.DealProduct{Name: name, Quantity: 1000, Price: v.Amount}
	if d.cell(row, "quantity") != "" {
		quantity, bad := d.scaled(row, "quantity", 3)
		if bad != nil {
			return bad
		}
		if line.Quantity = quantity; quantity > 0 && v.Amount <= crm.MaxAmount {
			line.Price = v.Amount * 1000 / quantity
		}
	}
	v.Products = []crm.DealProduct{line}
	return nil
}

// scaled reads a number into units of so many decimal places.
func (d *dealIntake) scaled(row table.Row, field string, places int) (int64, *table.Refusal) {
	n, reason := d.table.Columns[d.imported.Mapping[field]].Numbers.Parse(strings.TrimSuffix(d.cell(row, field), "%"))
	if reason != nil {
		return 0, d.reject(row, field, reason)
	}
	v, _, ok := n.Rescale(places)
	if !ok {
		return 0, d.reject(row, field, errAmountRange)
	}
	return v, nil
}

// readState finds the stage and the outcome. A closed deal needs no stage of ours:
// it stands in the last one.
func (d *dealIntake) readState(row table.Row, v *crm.Deal) (crm.Stage, *table.Refusal) {
	text := d.cell(row, "stage")
	stage, known := d.stages[crm.NameKey(text)]
	outcome, closed := outcomeWords[crm.NameKey(d.cell(row, "outcome"))]
	if !closed && !known {
		outcome, closed = outcomeWords[crm.NameKey(text)]
	}
	if v.Outcome = crm.DealOpen; closed {
		v.Outcome = outcome
		if !known {
			stage = d.pipeline.Stages[len(d.pipeline.Stages)-1]
		}
		d.readReason(row, v)
	} else if !known && text == "" {
		stage = d.pipeline.Stages[0]
	} else if !known {
		return stage, d.reject(row, "stage", errStageUnknown.With("stage", text))
	}
	v.StageID = stage.ID
	return stage, nil
}

func (d *dealIntake) readReason(row table.Row, v *crm.Deal) {
	text := clipText(d.cell(row, "reason"), 2000)
	if r, known := d.reasons[string(v.Outcome)+" "+crm.NameKey(text)]; known {
		v.ReasonID = r.ID
		return
	}
	v.ReasonNote = text
}

// readDays reads when a deal began, when it is expected to close and when it did.
// Files have one day for both: of an open deal it is the expected one.
func (d *dealIntake) readDays(row table.Row, v *crm.Deal) *table.Refusal {
	days := map[string]civil.Date{}
	for _, field := range []string{"created_on", "expected_on", "closed_on"} {
		text := d.cell(row, field)
		if text == "" {
			continue
		}
		day, reason := d.table.Columns[d.imported.Mapping[field]].Dates.Parse(text)
		if reason != nil {
			return d.reject(row, field, reason)
		}
		if year, _, _ := day.YMD(); year < 1990 || year > 2100 {
			return d.reject(row, field, errFuture)
		}
		days[field] = day
	}
	began := cmp.Or(min(days["created_on"], d.today), d.today)
	v.ExpectedOn = days["expected_on"]
	if v.Outcome == crm.DealOpen {
		v.ExpectedOn = cmp.Or(v.ExpectedOn, days["closed_on"])
	} else if v.ClosedOn = cmp.Or(days["closed_on"], days["expected_on"], began); v.ClosedOn > d.today {
		return d.reject(row, "closed_on", errDealFuture)
	}
	v.CreatedAt = d.morning(began)
	v.MovedAt = d.morning(cmp.Or(v.ClosedOn, began))
	v.UpdatedAt = d.tx.Now
	return nil
}

// morning is a moment of a day that has begun; today it is now.
func (d *dealIntake) morning(day civil.Date) time.Time {
	if day >= d.today {
		return d.tx.Now
	}
	return morning(day)
}

func (d *dealIntake) party(row table.Row) int {
	key := partyKey{externalID: d.cell(row, "company_id"), taxID: strings.ToUpper(crm.TaxKey(d.cell(row, "company_tax_id"))), nameKey: crm.NameKey(d.cell(row, "company"))}
	if key == (partyKey{}) {
		return -1
	}
	return d.parties.place(key, func() crm.Company {
		return crm.Company{Name: d.cell(row, "company"), ExternalID: key.externalID, TaxID: key.taxID, Status: crm.Prospect}
	})
}

// name gives a deal without a code an id that its row makes, so that the same row
// is known again.
func (d *dealIntake) name(row table.Row, externalID string) crm.ID {
	if externalID != "" {
		return newID()
	}
	text := strings.Join(row.Cells, "\x00")
	d.seen[text]++
	digest := sha256.Sum256([]byte("deal\x00" + text + strings.Repeat("\x00", d.seen[text])))
	return crm.PaymentID(0, [16]byte(digest[:16]))
}
