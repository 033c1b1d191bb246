package crm

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
	"kaymak/internal/money"
)

// DealOutcome says how a deal ended, or that it has not.
type DealOutcome string

// The outcomes.
const (
	DealOpen DealOutcome = "open"
	DealWon  DealOutcome = "won"
	DealLost DealOutcome = "lost"
)

// DealOutcomes lists them.
var DealOutcomes = []DealOutcome{DealOpen, DealWon, DealLost}

// Deal is something we try to sell once.
type Deal struct {
	ID         ID
	ExternalID string // another system's name for it, unique, may be empty
	Title      string
	CompanyID  ID // zero while it is not known with whom
	OwnerID    ID
	PipelineID ID
	StageID    ID
	Amount     int64 // minor units
	// OwnProbability is what somebody thinks of this deal, basis points; nil for
	// its stage's.
	OwnProbability *int64
	ExpectedOn     civil.Date // expected close; 0 when nobody said
	Source         string
	Note           string
	Products       []DealProduct
	Contacts       []ID
	Outcome        DealOutcome
	ReasonID       ID
	ReasonNote     string
	ClosedOn       civil.Date // 0 while open
	MovedAt        time.Time  // since when it stands in its stage
	Rank           int64      // place among the open deals of its stage, the lowest on top
	ImportID       ID
	CreatedAt      time.Time
	UpdatedAt      time.Time
	Version        int64

	// Derived from the stage, the outcome and the amount.
	Probability int64 // in force, basis points
	Weighted    int64 // amount × probability, minor units
}

// DealProduct is a line of what is sold, named freely.
type DealProduct struct {
	Name     string `json:"name"`
	Quantity int64  `json:"quantity"` // thousandths
	Price    int64  `json:"price"`    // of one, minor units
}

// Bounds of deals. MaxAmount keeps amount × probability and the sums of many
// deals inside 64 bits.
const (
	MaxAmount       = int64(100_000_000_000_000)
	MaxQuantity     = int64(1_000_000_000_000) // thousandths
	MaxDealProducts = 100
	MaxDealContacts = 50
)

// Sum is quantity × price, rounded half to even.
func (p DealProduct) Sum() int64 {
	sum, err := money.MulDiv(p.Price, p.Quantity, 1000)
	if err != nil {
		return MaxAmount + 1 // no line of an accepted deal
	}
	return sum
}

// ProductSum adds up the lines.
func ProductSum(lines []DealProduct) (sum int64) {
	for _, l := range lines {
		sum += min(l.Sum(), MaxAmount+1)
	}
	return sum
}

// Weigh derives the probability in force and the weighted amount.
func (d Deal) Weigh(stage Stage) Deal {
	switch {
	case d.Outcome == DealWon:
		d.Probability = MaxProbability
	case d.Outcome == DealLost:
		d.Probability = 0
	case d.OwnProbability != nil:
		d.Probability = *d.OwnProbability
	default:
		d.Probability = stage.Probability
	}
	d.Weighted = WeightedAmount(d.Amount, d.Probability)
	return d
}

// WeightedAmount is amount × probability, rounded half up as the database does
// where a stage's probability changes.
func WeightedAmount(amount, probability int64) int64 {
	return (amount*probability + MaxProbability/2) / MaxProbability
}

// Stands tells for how many days a deal has stood in its stage.
func (d Deal) Stands(today civil.Date, zone *time.Location) int64 {
	return max(0, int64(today.Sub(civil.DateOf(d.MovedAt, zone))))
}

// Rotting tells whether an open deal has stood in its stage for longer than the
// stage allows.
func Rotting(outcome DealOutcome, stands int64, stage Stage) bool {
	return outcome == DealOpen && stage.RotDays > 0 && stands > stage.RotDays
}

var dealTexts = []struct {
	path string
	max  int
	get  func(*Deal) *string
}{
	{"title", 300, func(d *Deal) *string { return &d.Title }},
	{"external_id", 100, func(d *Deal) *string { return &d.ExternalID }},
	{"source", 120, func(d *Deal) *string { return &d.Source }},
	{"note", 10_000, func(d *Deal) *string { return &d.Note }},
	{"reason_note", 2000, func(d *Deal) *string { return &d.ReasonNote }},
}

// CheckDeal trims and checks a deal that a person or a file gives us.
func CheckDeal(d Deal) (Deal, error) {
	var f fault.Fields
	for _, l := range dealTexts {
		text := l.get(&d)
		*text = strings.TrimSpace(*text)
		checkText(&f, l.path, *text, l.max)
	}
	if d.Title == "" {
		f.Add("title", "deal.title", "must not be empty")
	}
	if d.Amount < 0 || d.Amount > MaxAmount {
		f.Add("amount", "deal.amount", "must not be negative or too large")
	}
	if d.OwnProbability != nil {
		checkProbability(&f, "probability", *d.OwnProbability)
	}
	if d.ExpectedOn != 0 && !believable(d.ExpectedOn) {
		f.Add("expected_on", "deal.day", "must lie between the years 1990 and 2100")
	}
	d.Products = checkProducts(&f, d.Products)
	if len(d.Contacts) > MaxDealContacts {
		f.Add("contact_ids", "deal.contacts", "must not be more than 50")
	}
	return d, f.Err()
}

func believable(d civil.Date) bool {
	year, _, _ := d.YMD()
	return year >= 1990 && year <= 2100
}

func checkText(f *fault.Fields, path, text string, most int) {
	if utf8.RuneCountInString(text) > most {
		f.Add(path, "text.too_long", "is too long")
	}
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		f.Add(path, "text.malformed", "has characters that cannot be stored")
	}
}

func checkProducts(f *fault.Fields, lines []DealProduct) []DealProduct {
	if len(lines) > MaxDealProducts {
		f.Add("products", "deal.products", "must not be more than 100 lines")
		return lines
	}
	checked := make([]DealProduct, len(lines))
	for i, l := range lines {
		path := fieldPath("products", i)
		l.Name = strings.TrimSpace(l.Name)
		checkText(f, path+".name", l.Name, 200)
		if l.Name == "" {
			f.Add(path+".name", "deal.product", "must not be empty")
		}
		if l.Quantity <= 0 || l.Quantity > MaxQuantity {
			f.Add(path+".quantity", "deal.quantity", "must be above zero and not too large")
		}
		if l.Price < 0 || l.Price > MaxAmount {
			f.Add(path+".price", "deal.amount", "must not be negative or too large")
		}
		checked[i] = l
	}
	if ProductSum(checked) > MaxAmount {
		f.Add("products", "deal.amount", "add up to too much")
	}
	return checked
}

// CheckClosing checks how a deal is closed; what is lost says why.
func CheckClosing(d Deal, today civil.Date) error {
	var f fault.Fields
	if d.Outcome != DealWon && d.Outcome != DealLost {
		f.Add("outcome", "deal.outcome", "must be won or lost")
	}
	if d.Outcome == DealLost && d.ReasonID.IsZero() && d.ReasonNote == "" {
		f.Add("reason_id", "deal.reason_missing", "say why the deal was lost")
	}
	if d.ClosedOn > today {
		f.Add("closed_on", "deal.future", "must not lie in the future")
	} else if !believable(d.ClosedOn) {
		f.Add("closed_on", "deal.day", "must lie between the years 1990 and 2100")
	}
	checkText(&f, "reason_note", d.ReasonNote, 2000)
	return f.Err()
}

// DealSearchKey holds everything by which a deal may be looked up.
func DealSearchKey(d Deal) string {
	title := strings.Join(words(d.Title), " ")
	parts := []string{title}
	if s := otherSkeleton(title); s != "" {
		parts = append(parts, s)
	}
	if d.ExternalID != "" {
		parts = append(parts, strings.Join(words(d.ExternalID), " "))
	}
	for _, l := range d.Products {
		parts = append(parts, strings.Join(words(l.Name), " "))
	}
	return strings.Join(parts, "\n")
}

func fieldPath(list string, place int) string { return list + "[" + strconv.Itoa(place) + "]" }
