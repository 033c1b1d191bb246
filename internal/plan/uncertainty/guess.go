package uncertainty

const (
	// Guessed is how far a norm that nobody has measured may be off: its standard
	// deviation is a fifth of it.
	Guessed = 0.2
	// Strongest is how many inputs are told to move an answer most.
	Strongest = 8
	// steadyTeam is where illness averages out: a larger team is no steadier.
	steadyTeam = 10_000
)

// Attendance is one month's attendance per person, in the unit of expected, when
// each working day of each of the team is a day of illness with probability ill.
func Attendance(expected float64, workingDays int, team int64, ill float64) (Distribution, error) {
	tries := int(min(team, steadyTeam)) * workingDays
	days := float64(tries) * (1 - ill)
	if ill == 0 || days == 0 {
		return Fixed(expected), nil
	}
	there, err := Binomial(tries, 1-ill)
	if err != nil {
		return nil, err
	}
	return Scaled(there, expected/days, 0), nil
}
