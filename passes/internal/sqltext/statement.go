package sqltext

import (
	"slices"
	"strconv"
	"strings"
)

// A Verb says what a statement does to rows.
type Verb uint8

const (
	Other     Verb = iota // nothing that is known
	Select                // reads
	Insert                // makes a row at each call
	Upsert                // makes a row unless there is one, or replaces that
	Update                // sets columns to values
	Increment             // sets columns to values computed from their own
	Delete
)

// A Statement is what a text says of one table.
type Statement struct {
	Verb  Verb
	Table string
	// Columns and Values are what an insert gives; Values may be shorter.
	Columns []string
	Values  []Value
	// Given are the arguments by which the query of INSERT … SELECT finds its rows.
	Given []Value
	// Conflict lists the columns by which an upsert finds the row that is
	// there; none if any constraint will do.
	Conflict []string
	// Sets are the columns that an update sets, Where those that the statement
	// compares.
	Sets, Where []string
	// Grows are the columns that are set to what is computed from their own values.
	Grows []string
}

// A Value is what an insert gives for a column: the Holder-th argument counted
// from 1, the argument called Name, the Literal, the Column of the rows that a
// query selects, or something else that the statement itself holds.
type Value struct {
	Holder  int
	Name    string
	Literal string
	Column  string
}

// Parse returns the statements of a text, also those inside a WITH clause.
func Parse(text string) []Statement {
	var out []Statement
	holders := 0
	for _, toks := range split(lex(text)) {
		p := &parser{toks: numbered(toks, &holders)}
		out = append(out, p.statements()...)
	}
	return out
}

// split cuts at semicolons.
func split(toks []token) [][]token {
	var out [][]token
	for len(toks) > 0 {
		n := slices.Index(toks, token{";", sign})
		if n < 0 {
			return append(out, toks)
		}
		if n > 0 {
			out = append(out, toks[:n])
		}
		toks = toks[n+1:]
	}
	return out
}

// numbered gives each ? its number.
func numbered(toks []token, holders *int) []token {
	out := slices.Clone(toks)
	for i := range out {
		if out[i].kind == holder && out[i].text == "?" {
			*holders++
			out[i].text = "?" + strconv.Itoa(*holders)
		}
	}
	return out
}

type parser struct {
	toks []token
	pos  int
}

func (p *parser) peek() token {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return token{kind: sign}
}

// is reports whether words come next, and passes them if so.
func (p *parser) is(words ...string) bool {
	if p.pos+len(words) > len(p.toks) {
		return false
	}
	for i, w := range words {
		if t := p.toks[p.pos+i]; t.text != w || t.kind != word && t.kind != sign {
			return false
		}
	}
	p.pos += len(words)
	return true
}

// statements reads what the tokens say: one statement, and those inside the
// brackets of a WITH clause.
func (p *parser) statements() []Statement {
	switch {
	case p.is("with"):
		return p.with()
	case p.is("insert"):
		return []Statement{p.insert(false)}
	case p.is("replace"):
		return []Statement{p.insert(true)}
	case p.is("merge"):
		p.is("into")
		s := Statement{Verb: Upsert, Table: p.name()}
		s.incremented(p.toks[p.pos:])
		return []Statement{s}
	case p.is("update"):
		return []Statement{p.update()}
	case p.is("delete"):
		p.is("from")
		return []Statement{{Verb: Delete, Table: p.name(), Where: p.where()}}
	case p.is("select"):
		return []Statement{p.selects()}
	}
	return nil
}

// with reads WITH a AS (…), b AS (…) and the statement behind.
func (p *parser) with() []Statement {
	var out []Statement
	for p.pos < len(p.toks) {
		if p.is("(") {
			end := p.bracket()
			inner := &parser{toks: p.toks[p.pos:end]}
			out = append(out, inner.statements()...)
			p.pos = min(end+1, len(p.toks))
			continue
		}
		switch p.peek().text {
		case "insert", "update", "delete", "select", "merge", "replace":
			return append(out, p.statements()...)
		}
		p.pos++
	}
	return out
}

// bracket returns the index of the sign that closes the bracket just opened.
func (p *parser) bracket() int {
	depth := 1
	for i := p.pos; i < len(p.toks); i++ {
		switch p.toks[i] {
		case token{"(", sign}:
			depth++
		case token{")", sign}:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(p.toks)
}

// name reads a name without its schema.
func (p *parser) name() string {
	if p.peek().kind != word {
		return ""
	}
	name := p.peek().text
	p.pos++
	for p.is(".") {
		name = p.peek().text
		p.pos++
	}
	return name
}

// list reads the names in brackets; expressions among them become "".
func (p *parser) list() []string {
	var out []string
	for _, item := range p.items() {
		name := ""
		if len(item) > 0 && item[0].kind == word && (len(item) == 1 || item[1].text == "asc" || item[1].text == "desc" || item[1].text == "collate") {
			name = item[0].text
		} else if len(item) == 4 && item[1].text == "(" && item[2].kind == word { // lower(email)
			name = item[2].text
		}
		out = append(out, name)
	}
	return out
}

// items reads what commas separate in brackets.
func (p *parser) items() [][]token {
	if !p.is("(") {
		return nil
	}
	end := p.bracket()
	var out [][]token
	depth, first := 0, p.pos
	for i := p.pos; i < end; i++ {
		switch p.toks[i] {
		case token{"(", sign}:
			depth++
		case token{")", sign}:
			depth--
		case token{",", sign}:
			if depth == 0 {
				out = append(out, p.toks[first:i])
				first = i + 1
			}
		}
	}
	if first < end {
		out = append(out, p.toks[first:end])
	}
	p.pos = min(end+1, len(p.toks))
	return out
}

// incremented notes the columns to whose own values a SET clause adds, as in
// SET n = t.n + excluded.n.
func (s *Statement) incremented(toks []token) {
	p := &parser{toks: toks}
	for p.pos < len(p.toks) && !p.is("set") {
		p.pos++
	}
	if _, s.Grows = p.sets(); len(s.Grows) > 0 {
		s.Verb = Increment
	}
}

// sets reads the assignments of a SET clause, and which columns are computed from
// themselves.
func (p *parser) sets() (columns, own []string) {
	for p.peek().kind == word {
		column := p.name()
		if !p.is("=") {
			return columns, own
		}
		columns = append(columns, column)
		depth := 0
		for p.pos < len(p.toks) {
			t := p.peek()
			if depth == 0 && (t == token{",", sign} || t.kind == word && slices.Contains(clauses, t.text)) {
				break
			}
			switch t.text {
			case "(":
				depth++
			case ")":
				depth--
			case "+", "-", "*", "||":
				if !slices.Contains(own, column) && p.beside(column) {
					own = append(own, column)
				}
			}
			p.pos++
		}
		if !p.is(",") {
			break
		}
	}
	return columns, own
}

// clauses are the words that end a SET clause.
var clauses = []string{"where", "returning", "from", "order", "limit", "on"}

// beside reports whether the operator at hand stands beside a column, or a
// function of it: n + 1, t.n + 1, coalesce(n, 0) + 1, 1 + n. What an upsert
// would have inserted is another row's.
func (p *parser) beside(column string) bool {
	for i := max(p.pos-6, 0); i < min(p.pos+7, len(p.toks)); i++ {
		t := p.toks[i]
		if t.text == "," && i > p.pos || t.kind == word && slices.Contains(clauses, t.text) && i > p.pos {
			break
		}
		if t != (token{column, word}) || i+1 < len(p.toks) && p.toks[i+1].text == "=" {
			continue
		}
		if i > 1 && p.toks[i-1].text == "." && p.toks[i-2].text == "excluded" {
			continue
		}
		return true
	}
	return false
}

func (p *parser) update() Statement {
	p.is("only")
	s := Statement{Verb: Update, Table: p.name()}
	if p.peek().text != "set" { // an alias
		p.is("as")
		p.name()
	}
	if p.is("set") {
		if s.Sets, s.Grows = p.sets(); len(s.Grows) > 0 {
			s.Verb = Increment
		}
	}
	s.Where = p.where()
	return s
}

// where reads the columns that are compared behind WHERE.
func (p *parser) where() []string {
	for p.pos < len(p.toks) && !p.is("where") {
		p.pos++
	}
	var out []string
	for ; p.pos+1 < len(p.toks); p.pos++ {
		t, op := p.toks[p.pos], p.toks[p.pos+1]
		if t.kind == word && (op.kind == sign && strings.ContainsAny(op.text, "=<>!") || op.kind == word && slices.Contains([]string{"in", "is", "like", "between", "not"}, op.text)) {
			out = append(out, t.text)
		}
	}
	return out
}

func (p *parser) selects() Statement {
	s := Statement{Verb: Select}
	depth := 0
	for p.pos < len(p.toks) {
		if depth == 0 && p.is("from") {
			s.Table = p.name()
			break
		}
		switch p.peek().text {
		case "(":
			if p.pos+1 < len(p.toks) && p.toks[p.pos+1].text == "select" { // SELECT EXISTS (SELECT …)
				p.pos += 2
				return p.selects()
			}
			depth++
		case ")":
			depth--
		}
		p.pos++
	}
	s.Where = p.where()
	return s
}
