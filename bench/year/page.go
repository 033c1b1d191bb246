package year

import "strings"

// Page is the page of the results.
func Page(whole, short [2]Lived) string {
	var b strings.Builder
	b.WriteString(preface)
	b.WriteString("\n## All their time\n\n")
	table(&b, whole[0], whole[1])
	b.WriteString("\n## Seven tenths of their time\n\n")
	table(&b, short[0], short[1])
	b.WriteString(reading)
	return b.String()
}

const preface = `# A simulated year

Written by ` + "`go test ./bench/year -update`" + `; do not edit. Without ` + "`-update`" + ` the same test proves that the page is current.

Six salespeople, one of them half-time, live the year 2026 with the made-up company of the sample twice: once they contact whom the right schedule has for the day, once simply whoever was longest ago. Everything else is the same for both.

- **Companies.** Those of the sample that somebody looks after and to which the strategy of a new workspace does not say farewell, each in its segment by what it paid and could pay. Every Monday each person gets one company that nobody has spoken with yet.
- **Time.** The working calendar of Russia, two fortnights of vacation each, a week of illness of which nobody knows the day before. Whoever is away has companies of potential A looked after by the next colleague; the others wait. Each quarter the standard week is proposed anew by the rules of the product, and whoever is busier than 85 % hands companies over, the lowest potential first, to whoever has the most time left.
- **Chance**, drawn from a seed by company and day: of 100 attempts to call 28 fail and of 100 agreed meetings 8, which takes five minutes; a call is tried once more at the end of the day. What happens takes 70 to 130 % of its norm; where the day is over, the rest of it does not happen.
- **The schedule** is made anew every morning for the next two weeks. The plain rule is not bound to blocks: it may use all minutes of the day that are for clients, the reserve too.
- **Due** are as many contacts as the year holds when each is made on its due day, or on the first working day after it. Attained is Σ min(done, due) ÷ Σ due; too much here makes up for nothing there.
`

const reading = `
## What it says

With all their time both rules reach nearly everybody. The plain rule takes more than twice the hours for it, because it spends most of them on companies that deserve less; and it comes when it is somebody's turn, not when the client is due.

With less time the schedule keeps up the highest potential better than the plain rule does, in little more than half the hours. It reaches fewer of the others: the plain rule fills every minute with anybody, while the schedule leaves minutes unused for which there is no block of the right kind. Nobody hands over or lowers a standard further in this year, as a head of sales would when that much does not fit.
`
