// Package archtest holds the shape of the house: which room may import which,
// what the pure rooms may not touch, how long a file and a function may grow,
// that the migrations of both engines go in pairs, and that the documents name
// only files and commands that exist. It has no code of its own, only tests.
package archtest
