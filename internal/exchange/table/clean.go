package table

import "strings"

// Clean trims a cell and empties the words that programs write for "nothing":
// NULL, N/A, a lone dash. It also undoes ="00123", the way spreadsheets are kept
// from eating zeros.
func Clean(s string) string {
	s = trim(s)
	if len(s) > 3 && s[0] == '=' && s[1] == '"' && s[len(s)-1] == '"' {
		s = trim(s[2 : len(s)-1])
	}
	if len(s) > 5 || s == "" {
		return s
	}
	switch s {
	case "-", "--", "—", "–", "NULL", "null", "Null", "(null)", `\N`, "N/A", "n/a", "#N/A", "NaN", "nan", "nil", "None":
		return ""
	}
	return s
}

// trim is strings.TrimSpace that also takes no-break spaces and byte order
// marks, with a fast way for cells that need nothing.
func trim(s string) string {
	if s == "" {
		return s
	}
	first, last := s[0], s[len(s)-1]
	if first > ' ' && first < 0x80 && last > ' ' && last < 0x80 {
		return s
	}
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u2007\u2009\u202f\u200b\ufeff")
}
