package sqltext

import (
	"slices"
	"strconv"
)

// insert reads what follows INSERT or REPLACE.
func (p *parser) insert(replaces bool) Statement {
	s := Statement{Verb: Insert}
	if replaces || p.is("ignore") || p.is("or", "ignore") || p.is("or", "replace") {
		s.Verb = Upsert
	}
	p.is("low_priority")
	p.is("into")
	s.Table = p.name()
	if p.is("as") {
		p.name()
	}
	if p.peek() == (token{"(", sign}) && !p.selectAhead() {
		s.Columns = p.list()
	}
	if p.is("values") || p.is("value") {
		for _, item := range p.items() {
			s.Values = append(s.Values, valueOf(item))
		}
	} else if p.is("set") {
		p.insertSet(&s)
	} else if p.is("select") {
		p.insertSelect(&s)
	}
	rest := p.toks[p.pos:]
	s.refine(rest)
	return s
}

func (p *parser) selectAhead() bool {
	return p.pos+1 < len(p.toks) && (p.toks[p.pos+1].text == "select" || p.toks[p.pos+1].text == "with")
}

// insertSet reads INSERT … SET a = ?, b = ?.
func (p *parser) insertSet(s *Statement) {
	for p.peek().kind == word && p.peek().text != "on" {
		s.Columns = append(s.Columns, p.name())
		first := p.pos + 1
		for p.pos < len(p.toks) && p.peek().text != "," && p.peek().text != "on" {
			p.pos++
		}
		s.Values = append(s.Values, valueOf(p.toks[min(first, p.pos):p.pos]))
		p.is(",")
	}
}

// insertSelect reads the columns that a query yields for INSERT … SELECT, and the
// arguments by which it finds its rows. A query for some of its rows finds others
// next time, so that its columns say nothing.
func (p *parser) insertSelect(s *Statement) {
	p.is("distinct")
	some := slices.ContainsFunc(p.toks[p.pos:], func(t token) bool {
		return t.kind == word && (t.text == "limit" || t.text == "fetch" || t.text == "top")
	})
	add := func(item []token) {
		v := valueOf(item)
		if v == (Value{}) && !some {
			v.Column = plainColumn(item)
		}
		s.Values = append(s.Values, v)
	}
	depth, first := 0, p.pos
columns:
	for ; p.pos < len(p.toks); p.pos++ {
		switch t := p.peek(); {
		case t == token{"(", sign}:
			depth++
		case t == token{")", sign}:
			depth--
		case depth > 0:
		case t == token{",", sign}:
			add(p.toks[first:p.pos])
			first = p.pos + 1
		case t.kind == word && endsColumns[t.text]:
			break columns
		}
	}
	add(p.toks[first:p.pos])
	for _, t := range p.toks[p.pos:] {
		if t.kind == holder {
			s.Given = append(s.Given, valueOf([]token{t}))
		}
	}
}

// plainColumn returns the name of the column that an expression is, "" if it is
// computed: a number that is drawn or counted differs next time.
func plainColumn(item []token) string {
	switch {
	case len(item) == 1 && item[0].kind == word && !computes[item[0].text]:
		return item[0].text
	case len(item) == 3 && item[0].kind == word && item[1] == token{".", sign} && item[2].kind == word:
		return item[2].text
	}
	return ""
}

// computes are the words that are no columns but calls without brackets.
var computes = map[string]bool{
	"current_timestamp": true, "current_date": true, "current_time": true, "localtime": true, "localtimestamp": true,
	"sysdate": true, "systimestamp": true, "rownum": true, "default": true,
}

// endsColumns are the words that end the columns of a query.
var endsColumns = map[string]bool{"from": true, "where": true, "on": true, "union": true, "order": true, "limit": true, "returning": true}

// valueOf returns the one argument that an expression is made of, or the literal
// that it is.
func valueOf(item []token) Value {
	var v Value
	if len(item) > 0 {
		v.Literal = literal(item)
	}
	for _, t := range item {
		if t.kind != holder {
			continue
		}
		if v != (Value{}) {
			return Value{}
		}
		if n, err := strconv.Atoi(t.text[1:]); err == nil {
			v.Holder = n
		} else {
			v.Name = t.text[1:]
		}
	}
	return v
}

// refine reads what follows the values of an insert.
func (s *Statement) refine(rest []token) {
	p := &parser{toks: rest}
	for p.pos < len(p.toks) {
		switch {
		case p.is("on", "conflict"):
			s.Verb = Upsert
			s.Conflict = p.list()
			s.incremented(p.toks[p.pos:])
			return
		case p.is("on", "duplicate", "key", "update"):
			s.Verb = Upsert
			s.incremented(append([]token{{"set", word}}, p.toks[p.pos:]...))
			return
		case p.is("not", "exists"):
			s.Verb = Upsert
			return
		default:
			p.pos++
		}
	}
}
