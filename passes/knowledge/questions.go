package knowledge

import "strings"

// IsQuestion reports whether a POST to an address only asks whether something
// is valid: the last part of its path is called so. The answer may be used up
// there, but nobody makes anything.
func (b *Base) IsQuestion(address string) bool {
	address, _, _ = strings.Cut(address, "?")
	address = strings.TrimRight(address, "/")
	return b.questions[strings.ToLower(address[strings.LastIndexByte(address, '/')+1:])]
}
