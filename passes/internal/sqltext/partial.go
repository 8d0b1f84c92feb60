package sqltext

import "slices"

// A Condition is what a partial index asks of a column of the rows that it is
// about.
type Condition struct {
	Column string
	// Is is the one value that meets it, as in "true", "null" or 'open'; "" if it
	// is met by several.
	Is string
}

// Conditions reads the condition of a partial index.
func Conditions(text string) []Condition {
	p := &parser{toks: append([]token{{"where", word}}, lex(text)...)}
	return p.conditions()
}

// conditions reads the WHERE clause of an index: comparisons with one value, of
// which all must hold. Of any other only the column is known.
func (p *parser) conditions() []Condition {
	if !p.is("where") {
		return nil
	}
	toks := slices.DeleteFunc(slices.Clone(p.toks[p.pos:]), func(t token) bool { return t.kind == sign && (t.text == "(" || t.text == ")") })
	several := slices.Contains(toks, token{"or", word})
	var out []Condition
	for len(toks) > 0 {
		n := slices.IndexFunc(toks, func(t token) bool { return t.kind == word && (t.text == "and" || t.text == "or") })
		term := toks
		if toks = nil; n >= 0 {
			term, toks = term[:n], term[n+1:]
		}
		if c := condition(term); c.Column != "" {
			if several {
				c.Is = ""
			}
			out = append(out, c)
		}
	}
	return out
}

// condition reads one comparison.
func condition(term []token) Condition {
	is := "true"
	if len(term) > 1 && term[0] == (token{"not", word}) {
		is, term = "false", term[1:]
	}
	if len(term) == 0 || term[0].kind != word {
		return Condition{}
	}
	c := Condition{Column: term[0].text}
	switch rest := term[1:]; {
	case len(rest) == 0:
		c.Is = is
	case is == "false": // NOT a = b
	case len(rest) >= 2 && (rest[0] == token{"=", sign} || rest[0] == token{"is", word}) && rest[1] != (token{"not", word}):
		c.Is = literal(rest[1:])
	}
	return c
}

// literal returns the value that an expression writes out, maybe with a type:
// "true", "null", a number or a text.
func literal(item []token) string {
	if len(item) > 1 && item[1] != (token{"::", sign}) {
		return ""
	}
	switch t := item[0]; {
	case t.kind == number, t.kind == quoted, t.kind == word && (t.text == "true" || t.text == "false" || t.text == "null"):
		return t.text
	}
	return ""
}
