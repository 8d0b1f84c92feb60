package sqltext

import "slices"

// Claims returns the columns that an update sets which asks itself for one of
// them: of several sessions that run it, one finds a row. It also says whether
// the text yields the rows.
func Claims(text string) (columns []string, yields bool) {
	for _, s := range Parse(text) {
		if (s.Verb == Update || s.Verb == Increment) && slices.ContainsFunc(s.Sets, func(c string) bool { return slices.Contains(s.Where, c) }) {
			columns = append(columns, s.Sets...)
		}
	}
	return columns, slices.Contains(lex(text), token{"returning", word})
}

// Asked returns the conditions of a text.
func Asked(text string) []Condition {
	p := &parser{toks: lex(text)}
	for p.pos < len(p.toks) && p.peek() != (token{"where", word}) {
		p.pos++
	}
	return p.conditions()
}
