package service

// Handlers gives what each kind of job does.
func Handlers(c *Core) map[string]Handler {
	return map[string]Handler{
		jobApplyAnalysis: Analyses{c}.apply,
		jobUndoAnalysis:  Analyses{c}.undo,
		"import":         Imports{c}.run,
		"import.check":   Imports{c}.check,
		"import.undo":    Imports{c}.undo,
		jobBulk:          Bulks{c}.run,
		jobUndoBulk:      Bulks{c}.undo,
		"sample":         sampleHandler(c),
		refreshKind:      Strategies{c}.refresh,
		estimateKind:     Potentials{c}.estimate,
		handoverKind:     People{c}.handover,
		scanKind:         Duplicates{c}.scan,
		scheduleKind:     Schedules{c}.makeAll,
		jobBalance:       Balances{c}.compute,
		jobApplyBalance:  Balances{c}.apply,
	}
}
