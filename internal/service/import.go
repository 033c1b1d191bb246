package service

// Imports are the use cases of files coming in.
type Imports struct{ *Core }
