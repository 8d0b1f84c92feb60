package sqltext

import "slices"

// A Key is a set of columns of a table that no two rows share.
type Key struct {
	Table   string
	Columns []string // ordered
	// Places are where the table has the columns, counted from 0, if the text
	// says so: an insert need not name them.
	Places []int
	// Where are the conditions of a partial index: it is about the rows that meet
	// them.
	Where []Condition
	// Primary says that it is the primary key of the table.
	Primary bool
}

// Keys returns the keys that a text declares: primary keys, unique columns,
// constraints and indexes, in CREATE TABLE, CREATE INDEX and ALTER TABLE.
func Keys(text string) []Key {
	var out []Key
	for _, toks := range split(lex(text)) {
		p := &parser{toks: toks}
		switch {
		case p.is("create"):
			out = append(out, p.create()...)
		case p.is("alter", "table"):
			out = append(out, p.alter()...)
		}
	}
	return out
}

func key(table string, columns []string) []Key {
	if table == "" || len(columns) == 0 || slices.Contains(columns, "") {
		return nil
	}
	columns = slices.Clone(columns)
	slices.Sort(columns)
	return []Key{{Table: table, Columns: columns}}
}

// create reads what follows CREATE.
func (p *parser) create() []Key {
	unique := false
	for p.pos < len(p.toks) {
		switch {
		case p.is("unique"):
			unique = true
		case p.is("table"):
			return p.createTable()
		case p.is("index"):
			if !unique {
				return nil
			}
			return p.createIndex()
		case p.is("temporary"), p.is("temp"), p.is("unlogged"), p.is("or"), p.is("replace"):
		default:
			return nil
		}
	}
	return nil
}

func (p *parser) createTable() []Key {
	p.is("if", "not", "exists")
	table := p.name()
	var out []Key
	var names []string
	for _, item := range p.items() {
		out = append(out, tableItem(table, item)...)
		if len(item) > 0 {
			names = append(names, item[0].text)
		}
	}
	for i := range out {
		for _, c := range out[i].Columns {
			out[i].Places = append(out[i].Places, slices.Index(names, c))
		}
	}
	return out
}

// tableItem reads a column or a constraint of a table.
func tableItem(table string, item []token) []Key {
	p := &parser{toks: item}
	if p.is("constraint") {
		p.name()
	}
	if primary := p.is("primary", "key"); primary || p.is("unique") {
		for p.pos < len(p.toks) && p.peek().text != "(" { // UNIQUE KEY name (…)
			p.pos++
		}
		return marked(key(table, p.list()), primary)
	}
	if p.is("exclude") {
		return p.exclusion(table)
	}
	column := p.name()
	if column == "foreign" || column == "check" || column == "index" || column == "key" {
		return nil
	}
	for ; p.pos < len(p.toks); p.pos++ {
		if primary := p.is("primary", "key"); primary || p.is("unique") {
			return marked(key(table, []string{column}), primary)
		}
	}
	return nil
}

func marked(keys []Key, primary bool) []Key {
	for i := range keys {
		keys[i].Primary = primary
	}
	return keys
}

// exclusion reads EXCLUDE USING gist (room WITH =, during WITH &&): a row with
// the same values again is refused if all operators hold of equal values.
func (p *parser) exclusion(table string) []Key {
	if p.is("using") {
		p.name()
	}
	var columns []string
	for _, item := range p.items() {
		n := slices.Index(item, token{"with", word})
		if n != 1 || len(item) < 3 || item[0].kind != word {
			return nil
		}
		operator := ""
		for _, t := range item[n+1:] {
			operator += t.text
		}
		if operator != "=" && operator != "&&" {
			return nil
		}
		columns = append(columns, item[0].text)
	}
	if p.is("where") { // holds of some rows only
		return nil
	}
	return key(table, columns)
}

func (p *parser) createIndex() []Key {
	p.is("concurrently")
	p.is("if", "not", "exists")
	for p.pos < len(p.toks) && !p.is("on") {
		p.pos++
	}
	p.is("only")
	table := p.name()
	if p.is("using") {
		p.name()
	}
	out := key(table, p.list())
	for p.pos < len(p.toks) && p.peek() != (token{"where", word}) { // INCLUDE (…), WITH (…)
		p.pos++
	}
	where := p.conditions()
	for i := range out {
		out[i].Where = where
	}
	return out
}

func (p *parser) alter() []Key {
	p.is("if", "exists")
	p.is("only")
	table := p.name()
	var out []Key
	for p.pos < len(p.toks) {
		if !p.is("add") {
			p.pos++
			continue
		}
		p.is("column")
		first := p.pos
		for depth := 0; p.pos < len(p.toks); p.pos++ {
			t := p.peek().text
			if t == "(" {
				depth++
			} else if t == ")" {
				depth--
			} else if t == "," && depth == 0 {
				break
			}
		}
		out = append(out, tableItem(table, p.toks[first:p.pos])...)
	}
	return out
}
