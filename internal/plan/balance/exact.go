package balance

// maxTrials is how many assignments are tried without anybody noticing.
const maxTrials = 300_000

// trial is a search through every assignment.
type trial struct {
	*board
	free    []int   // accounts that may change hands
	options [][]int // who may have each of them
	best    []int
	score   [3]float64
}

// exhaust tries every assignment where there are few, and keeps the best. It
// tells whether it did.
func (b *board) exhaust() bool {
	t := trial{board: b, best: append([]int(nil), b.owner...)}
	trials := 1
	for i, at := range b.owner {
		if at == nobody || b.in.Accounts[i].Locked {
			continue
		}
		var who []int
		for p := range b.in.People {
			if p == at || b.may(i, p) {
				who = append(who, p)
			}
		}
		if len(who) < 2 {
			continue
		}
		if trials *= len(who); trials > maxTrials {
			return false
		}
		t.free, t.options = append(t.free, i), append(t.options, who)
	}
	t.score = t.scoreNow(b.disruption())
	t.search(0, b.disruptionWithout(t.free))
	for i, at := range t.best {
		b.give(i, at)
	}
	return true
}

// search tries what is left, price being the disruption of what is settled.
func (t *trial) search(at int, price float64) {
	if t.in.Mode != Design && t.score[0] <= t.dust && price > t.score[1]+1e-9 {
		return // within tolerance cheaper already
	}
	if at == len(t.free) {
		if s := t.scoreNow(price); t.less(s, t.score) {
			t.score = s
			copy(t.best, t.owner)
		}
		return
	}
	i := t.free[at]
	for _, p := range t.options[at] {
		t.give(i, p)
		t.search(at+1, price+t.price(i, p))
	}
}

// scoreNow is what is compared, in the order of what counts more.
func (t *trial) scoreNow(price float64) [3]float64 {
	uneven := 0.0
	for p := range t.in.People {
		uneven += t.uneven(p, t.work[p], t.value[p])
	}
	if t.in.Mode == Design {
		return [3]float64{t.totalExcess(), uneven, price}
	}
	return [3]float64{t.totalExcess(), price, uneven}
}

func (t *trial) less(a, b [3]float64) bool {
	dust := [3]float64{t.dust, 1e-9, 1e-9}
	for i := range a {
		if a[i] < b[i]-dust[i] || a[i] > b[i]+dust[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// disruption is the price of everything that has an owner.
func (b *board) disruption() float64 { return b.disruptionWithout(nil) }

func (b *board) disruptionWithout(free []int) float64 {
	skip := make(map[int]bool, len(free))
	for _, i := range free {
		skip[i] = true
	}
	sum := 0.0
	for i, at := range b.owner {
		if at != nobody && !skip[i] {
			sum += b.price(i, at)
		}
	}
	return sum
}
