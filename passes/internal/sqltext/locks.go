package sqltext

import "slices"

// Locks reports whether a text, or a part of one, takes a lock that one session
// has at a time: of the rows that it selects, of a table, or one of the
// database's that has a name. A lock that sessions share is none.
func Locks(text string) bool {
	for _, toks := range split(lex(text)) {
		p := &parser{toks: toks}
		if p.is("create") || p.is("alter") || p.is("drop") || p.is("grant") || p.is("comment") {
			if slices.ContainsFunc(toks, func(t token) bool { return routines[t.text] && t.kind == word }) {
				return false // what follows is the body
			}
			continue
		}
		if p.is("lock", "table") || p.is("lock", "tables") {
			return p.excludes()
		}
		for ; p.pos < len(p.toks); p.pos++ {
			if p.locks() {
				return true
			}
		}
	}
	return false
}

// routines are the words by which a CREATE statement declares code.
var routines = map[string]bool{"function": true, "procedure": true, "trigger": true, "event": true}

// lockFunctions take a lock by its name or number.
var lockFunctions = map[string]bool{
	"pg_advisory_lock": true, "pg_advisory_xact_lock": true, "pg_try_advisory_lock": true, "pg_try_advisory_xact_lock": true,
	"get_lock": true, "sp_getapplock": true,
}

// locks reports whether what comes next locks.
func (p *parser) locks() bool {
	t := p.peek()
	if t.kind != word {
		return false
	}
	switch {
	case lockFunctions[t.text]:
		called := p.pos+1 < len(p.toks) && p.toks[p.pos+1] == token{"(", sign}
		return called || p.pos > 0 && slices.Contains([]string{"exec", "execute", "call"}, p.toks[p.pos-1].text)
	case t.text == "updlock" || t.text == "xlock": // hints of SQL Server
		return true
	case t.text == "skip":
		return p.is("skip", "locked") && !p.shares()
	case t.text != "for":
		return false
	}
	return p.is("for", "update") || p.is("for", "no", "key", "update")
}

// shares reports whether a locking clause before lets others have the lock too.
func (p *parser) shares() bool {
	return slices.ContainsFunc(p.toks[:p.pos], func(t token) bool { return t == token{"share", word} })
}

// excludes reports whether a lock of a table keeps others from taking it.
func (p *parser) excludes() bool {
	in := false
	for ; p.pos < len(p.toks); p.pos++ {
		switch p.peek().text {
		case "exclusive", "write":
			return true
		case "in", "read":
			in = true
		}
	}
	return !in
}
