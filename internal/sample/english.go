package sample

import (
	"fmt"
	"math/rand/v2"
)

// english speaks of Ireland, where people do business in English and in euro.
var english = vocabulary{
	currency: "EUR", zone: "Europe/Dublin", minor: 100,
	sellers: []string{"Brightwater Packaging", "Ardgreen Packaging", "Westbay Packaging Supply", "Fairhill Packaging"},
	teams:   []string{"North and west", "South and east"},
	people: []string{
		"Aoife Brennan", "Conor Fitzgerald", "Niamh Gallagher", "Declan Moran", "Sinead Kavanagh", "Eoin Hartigan",
		"Grainne Doyle", "Ronan Whelan", "Orla McCabe", "Cathal Devlin", "Maeve Tierney", "Fergus Nolan",
	},
	places: []place{
		{"Dublin", "Leinster", "1", 30}, {"Drogheda", "Leinster", "41", 5}, {"Naas", "Leinster", "45", 5}, {"Kilkenny", "Leinster", "56", 5},
		{"Wexford", "Leinster", "53", 4}, {"Athlone", "Leinster", "90", 4}, {"Cork", "Munster", "21", 14}, {"Limerick", "Munster", "61", 8},
		{"Waterford", "Munster", "51", 6}, {"Tralee", "Munster", "66", 4}, {"Galway", "Connacht", "91", 8}, {"Sligo", "Connacht", "71", 4},
		{"Castlebar", "Connacht", "94", 3}, {"Letterkenny", "Ulster", "74", 4}, {"Cavan", "Ulster", "49", 3}, {"Monaghan", "Ulster", "47", 3},
	},
	trades: []tradeWords{
		{"Food production", plain("Foods", "Fine Foods", "Provisions", "Fish Company", "Meats"), nil},
		{"Bakery and confectionery", plain("Bakery", "Confectionery", "Biscuits", "Cakes", "Chocolate"), nil},
		{"Dairy", plain("Dairies", "Creamery", "Farm Cheese"), nil},
		{"Drinks", plain("Brewing", "Spring Water", "Distillers", "Cider", "Juices"), nil},
		{"Cosmetics and cleaning", plain("Soap Works", "Cosmetics", "Cleaning Products", "Candles"), nil},
		{"Furniture", plain("Furniture", "Joinery", "Kitchens", "Interiors"), nil},
		{"Online retail", plain("Online", "Gifts", "Outdoor Shop", "Book Store", "Toys"), nil},
		{"Pharmaceuticals", plain("Pharma", "Healthcare", "Medical Supplies"), nil},
		{"Farming", plain("Farms", "Growers", "Organics", "Mushrooms"), nil},
		{"Logistics", plain("Logistics", "Warehousing", "Freight", "Fulfilment"), nil},
	},
	name: englishName, taxID: irishVAT, phone: irishPhone,
	purpose: "Invoice %d", refund: "Credit note to invoice %d",
	notes: []string{
		"Wants the winter boxes two weeks earlier this year",
		"Compares us with the supplier in Newry",
		"Asked for samples of the recycled film",
		"Budget for the next quarter is not settled yet",
		"Prefers deliveries before ten in the morning",
		"Happy with the last batch",
		"New purchasing manager from the first of the month",
		"Asked for a discount from ten pallets on",
	},
	evidence: []string{
		"Purchasing manager named their yearly packaging spend", "Counted the pallets on a visit to the warehouse", "Comparable plants of this size buy this much",
		"They showed a competitor's quotation for the year", "Estimated from the number of packing lines", "They are opening a second site",
	},
}

// plain makes nouns of a language without gender.
func plain(words ...string) []noun {
	list := make([]noun, len(words))
	for i, w := range words {
		list[i].text = w
	}
	return list
}

var (
	englishRoots = []string{
		"Claddagh", "Corrib", "Liffey", "Slaney", "Burren", "Glenmore", "Ballymore", "Shannonside", "Kilbride", "Rathmore", "Greenfield", "Oakwood", "Harbour",
		"Silverstream", "Castlebridge", "Atlantic", "Hillside", "Riverbank", "Four Winds", "Old Mill", "Blackrock", "Sunrise", "Emerald", "Heather", "Lakeland", "Stonebridge",
	}
	englishFamilies = []string{
		"Byrne", "Kelleher", "O'Dowd", "Murtagh", "Hennessy", "Tobin", "Quirke", "Lacey", "Rafferty", "Sheridan", "Curran", "Mulcahy", "Dunphy", "Keane", "Farrell", "Roche",
	}
	englishForms = []string{"Ltd", "Ltd", "Ltd", "Ltd", "DAC", "Teo", "plc"}
)

func englishName(r *rand.Rand, t tradeWords, p place) string {
	what := pick(r, t.nouns).text
	switch weighted(r, []int{55, 15, 15, 15}) {
	case 1:
		return pick(r, englishFamilies) + " " + what + " Ltd"
	case 2:
		return pick(r, englishFamilies) + " & Sons " + what
	case 3:
		return p.city + " " + what + " " + pick(r, englishForms)
	}
	return pick(r, englishRoots) + " " + what + " " + pick(r, englishForms)
}

func irishPhone(r *rand.Rand, p place) string {
	return fmt.Sprintf("+353 %s 0%02d %04d", p.dial, r.IntN(100), r.IntN(10000))
}
