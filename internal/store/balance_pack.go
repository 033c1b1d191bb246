package store

import (
	"encoding/binary"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// The moves of a proposal are packed into one value: half a million of them are
// looked through in a moment, and nobody asks for one alone. First the people there
// are, their number and ids; then of each move the company, its kind with a bit for
// one that was taken out, the numbers of who has it and who gets it (0: nobody), its
// minutes and its worth.

// outBit marks a move that was taken out.
const outBit = 1 << 7

// PackMoves encodes moves.
func PackMoves(moves []crm.BalanceMove) []byte {
	numbers := map[crm.ID]uint64{{}: 0}
	var people []crm.ID
	for _, m := range moves {
		for _, id := range []crm.ID{m.From, m.To} {
			if _, known := numbers[id]; !known {
				people = append(people, id)
				numbers[id] = uint64(len(people))
			}
		}
	}
	b := make([]byte, 0, 16*len(people)+28*len(moves)+8)
	b = binary.AppendUvarint(b, uint64(len(people)))
	for _, id := range people {
		b = append(b, id[:]...)
	}
	for _, m := range moves {
		kind := byte(m.Kind)
		if m.Out {
			kind |= outBit
		}
		b = append(append(b, m.CompanyID[:]...), kind)
		b = binary.AppendUvarint(binary.AppendUvarint(b, numbers[m.From]), numbers[m.To])
		b = binary.AppendVarint(binary.AppendVarint(b, m.Minutes), m.Worth)
	}
	return b
}

// UnpackMoves decodes moves; Internal with code "internal" where they are damaged.
func UnpackMoves(b []byte) ([]crm.BalanceMove, error) {
	r := moveReader{rest: b}
	if len(b) == 0 {
		return nil, nil
	}
	count := r.number()
	if count > uint64(len(b)/16) {
		return nil, damagedMoves()
	}
	people := make([]crm.ID, count+1)
	for i := range count {
		people[i+1] = r.id()
	}
	var moves []crm.BalanceMove
	for len(r.rest) > 0 && !r.broken {
		m := crm.BalanceMove{CompanyID: r.id()}
		kind := r.byte()
		m.Kind, m.Out = crm.BalanceMoveKind(kind&^outBit), kind&outBit != 0
		from, to := r.number(), r.number()
		m.Minutes, m.Worth = r.signed(), r.signed()
		if from > count || to > count || m.Kind > crm.BalanceUnfit {
			return nil, damagedMoves()
		}
		m.From, m.To = people[from], people[to]
		moves = append(moves, m)
	}
	if r.broken {
		return nil, damagedMoves()
	}
	return moves, nil
}

func damagedMoves() error {
	return fault.New(fault.Internal, "internal", "The moves of a proposal are damaged.")
}

// moveReader takes bytes off; once there are too few it is broken.
type moveReader struct {
	rest   []byte
	broken bool
}

func (r *moveReader) take(n int) []byte {
	if n <= 0 || n > len(r.rest) {
		r.broken, r.rest = true, nil
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *moveReader) id() (id crm.ID) {
	copy(id[:], r.take(len(id)))
	return id
}

func (r *moveReader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *moveReader) number() uint64 {
	v, n := binary.Uvarint(r.rest)
	r.take(n)
	return v
}

func (r *moveReader) signed() int64 {
	v, n := binary.Varint(r.rest)
	r.take(n)
	return v
}
