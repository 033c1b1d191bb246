package service

// Handlers gives what each kind of job does.
func Handlers(c *Core) map[string]Handler {
	return map[string]Handler{
		"sample": sampleHandler(c),
	}
}
