package sqltext

import "slices"

// Reads reports whether all that a text does is to read.
func Reads(text string) bool {
	list := split(lex(text))
	for _, toks := range list {
		p := &parser{toks: numbered(toks, new(int))}
		if slices.Contains([]string{"pragma", "explain", "show", "describe", "desc", "values"}, toks[0].text) {
			continue
		}
		found := p.statements()
		if len(found) == 0 || slices.ContainsFunc(found, func(s Statement) bool { return s.Verb != Select }) {
			return false
		}
	}
	return len(list) > 0
}

// Changes reports whether a text is known to change rows or tables.
func Changes(text string) bool {
	for _, toks := range split(lex(text)) {
		if slices.Contains([]string{"create", "alter", "drop", "truncate", "rename"}, toks[0].text) {
			return true
		}
		p := &parser{toks: numbered(toks, new(int))}
		if slices.ContainsFunc(p.statements(), func(s Statement) bool { return s.Verb != Select && s.Verb != Other }) {
			return true
		}
	}
	return false
}
