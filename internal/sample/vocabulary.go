package sample

import (
	"math/rand/v2"

	"kaymak/internal/money"
)

// vocabulary is what a made-up company is put together from in one language.
type vocabulary struct {
	currency money.Currency
	country  string
	zone     string
	minor    float64 // minor units that buy what a euro buys, roughly
	sellers  []string
	people   []string
	teams    []string
	places   []place
	// trades are parallel to the table trades.
	trades   []tradeWords
	name     func(r *rand.Rand, t tradeWords, p place) string
	taxID    func(r *rand.Rand, name string) string
	phone    func(r *rand.Rand, p place) string
	purpose  string // with the number of an invoice
	refund   string // with the number of an invoice
	evidence []string
	notes    []string // on what was spoken of with a client
}

type place struct {
	city, region string
	dial         string // area code
	weight       int    // how many of our clients are there
}

type tradeWords struct {
	industry string
	nouns    []noun   // what such a company calls itself
	shorts   []string // the same as half of a compound name
}

// noun is a word with its gender: m, f or n; 0 in a language without.
type noun struct {
	text   string
	gender byte
}

var vocabularies = map[string]*vocabulary{"en": &english, "ru": &russian, "bg": &bulgarian}

// trade is what an industry buys and when.
type trade struct {
	weight int
	scale  float64 // yearly purchases against the average trade
	season season
}

// trades of the clients of a distributor of packaging; the vocabularies name them.
var trades = []trade{
	{16, 1.3, harvest}, // food
	{14, 0.7, feasts},  // bakeries and confectioners
	{8, 1.2, even},     // dairies
	{8, 1.4, summer},   // drinks
	{9, 1.0, feasts},   // cosmetics and household chemistry
	{12, 0.8, spring},  // furniture
	{13, 0.8, autumn},  // online shops
	{6, 1.5, even},     // pharmaceuticals
	{8, 0.9, harvest},  // farming
	{6, 1.1, autumn},   // warehouses and logistics
}

// season is how much of an average month is bought in each month, per cent.
type season [12]int

var (
	even    = season{92, 95, 102, 101, 98, 100, 97, 96, 104, 106, 106, 103}
	feasts  = season{74, 98, 112, 96, 88, 84, 80, 86, 100, 112, 132, 138}
	harvest = season{72, 76, 84, 88, 94, 104, 118, 134, 136, 122, 94, 78}
	summer  = season{72, 78, 92, 106, 124, 136, 138, 124, 96, 82, 76, 76}
	spring  = season{70, 84, 106, 116, 114, 104, 94, 98, 110, 112, 104, 88}
	autumn  = season{82, 80, 88, 86, 84, 84, 82, 92, 108, 124, 154, 136}
)
