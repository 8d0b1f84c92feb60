package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Migrations are the texts of loose SQL files of the module. Only the command
// finds them: other drivers hand over packages.
var Migrations []string

// tableKeys are the keys of tables that are visible.
type tableKeys struct {
	read    bool
	keys    []sqltext.Key
	indexed bool
	indexes []sqltext.Key // that calls make
}

// declaredKeys returns the keys of tables that the program declares.
func (r *repeats) declaredKeys() []sqltext.Key {
	if r.keys.read {
		return r.keys.keys
	}
	r.keys.read = true
	for _, u := range r.units {
		r.keys.keys = append(r.keys.keys, u.Keys...)
	}
	for _, text := range Migrations {
		r.keys.keys = append(r.keys.keys, sqltext.Keys(text)...)
	}
	return r.keys.keys
}

// repeated says what kind of finding it is when a deed is done again, "" if it
// is none.
func (r *repeats) repeated(d deed, passwords bool) string {
	switch d.verb {
	case reads, noDeed, removes:
		return ""
	case pays, asks:
		if r.requestVerb(d) != "POST" || r.told(d) || r.question(d) {
			return ""
		}
	case inserts, saves, upserts, sets:
		if passwords && r.secretRecord(d) || !r.another(d) || r.expiringSecret(d) {
			return ""
		}
	}
	return writing[d.verb]
}

// another reports whether a write makes another record at each attempt.
func (r *repeats) another(d deed) bool {
	switch d.verb {
	case inserts:
		return !r.unique(d)
	case saves:
		return !r.readBefore(d) && !r.unique(d) && !r.givenKey(d)
	case upserts:
		return r.freshConflict(d)
	case sets:
		keys := r.keyValues(d)
		if d.stmt != nil || len(keys) == 0 || d.row.Effect.Op == "adjust" {
			return false
		}
		a := r.ancestryOf(keys...)
		if d.row.Effect.Op == "member" { // a set that the clock names is that of a day
			a.taint &^= FromClock
		}
		return a.fresh()
	}
	return false
}

// aboutMoney reports whether a deed makes a record of money, or changes a number of
// one, by the name of the table or type, or of the column that grows.
func (r *repeats) aboutMoney(d deed) bool {
	if d.stmt == nil && d.kind != "database" {
		return false
	}
	if d.verb == increments && slices.ContainsFunc(d.grows, r.base.IsBalance) {
		return true
	}
	return (d.verb == inserts || d.verb == upserts || d.verb == saves || d.verb == increments) && r.base.IsMoney(d.table)
}

// keyValues returns the values that make up the key of a deed. Of a command,
// that is the first of its arguments.
func (r *repeats) keyValues(d deed) []valueAt {
	e := d.row.Effect
	if d.filter.node != 0 {
		return r.contentsOf(d.filter.inst, d.filter.node)
	}
	if e.Key == nil {
		return nil
	}
	if e.Class == "command" {
		args := r.elementsOf(d.inst, d.operand(*e.Key))
		if e.Command != nil && *e.Command == *e.Key { // behind the command in one list
			args = args[min(1, len(args)):]
		}
		return args[:min(1, len(args))]
	}
	return r.contentsOf(d.inst, d.operand(*e.Key))
}

// requestVerb returns the verb of the request that a call sends, "" if that is
// not known or only asks.
func (r *repeats) requestVerb(d deed) string {
	if d.data == 0 || d.kind == "payment" || d.row.Effect.Key != nil {
		return "POST"
	}
	best := ""
	for _, st := range r.makers(d.inst, d.data) {
		if st.row == nil || st.row.Request == nil {
			continue
		}
		verbs := []textAt{{text: st.row.Request.Verb}}
		if m := st.row.Request.Method; m != nil {
			verbs = r.texts(st.inst, st.operand(*m))
		}
		for _, t := range verbs {
			if r.elsewhere(t.via) {
				continue
			}
			switch verb := strings.ToUpper(t.text); verb {
			case "POST", "PATCH":
				return "POST"
			case "PUT", "DELETE":
				best = verb
			}
		}
	}
	return best
}

// elsewhere reports whether a value comes through functions that the entry point
// at hand does not reach.
func (r *repeats) elsewhere(through []*instance) bool {
	return slices.ContainsFunc(through, r.others)
}

// others reports whether an instance runs for requests to other entry points
// only.
func (r *repeats) others(i *instance) bool { return i.phase.atRunTime() && !r.within(i) }

// told reports whether the service that is called can tell that the request is
// a repeated one: by a header or parameter that the client's data decide. One
// that is drawn in the handler differs at the second attempt.
func (r *repeats) told(d deed) bool {
	if once := d.row.Effect.Once; once != nil && r.ancestryOf(r.contentsOf(d.inst, d.operand(*once))...).client() {
		return true
	}
	for i := range r.reached {
		for _, st := range r.at[i] {
			if st.row == nil {
				continue
			}
			switch {
			case st.row.Dedupe == "key" && r.ancestryOf(r.argumentsOf(st)...).client() && r.goesWith(d, i, st.operand(knowledge.Recv), receiverSymbol(st.sym)):
				return true
			case st.row.Container != nil && st.row.Container.Op == "write" && st.row.Container.Key != nil && d.kind == "http":
				if r.namesKey(st) && st.row.Container.Value != nil && r.ancestryOf(r.contentsOf(i, st.operand(*st.row.Container.Value))...).client() {
					return true
				}
			}
		}
		if i.fn != nil && r.keyStored(d, i) {
			return true
		}
	}
	return false
}

// keyStored reports whether a function stores the client's data in the field of
// a record that a call is given by which the service that is called tells
// repeated requests.
func (r *repeats) keyStored(d deed, i *instance) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Store || op.B == 0 {
			continue
		}
		addr := i.fn.foreignField(op)
		if addr == nil {
			continue
		}
		field := i.fn.str(addr.Typ)
		if row := r.base.Field(field); row != nil && row.Dedupe && r.sentAgain(i, op.B) && r.goesWith(d, i, addr.A, field[:strings.LastIndexByte(field, '.')]) {
			return true
		}
	}
	return false
}

// sentAgain reports whether a value is the same at a second attempt: the client's,
// or of a record that is looked up by what the client sends.
func (r *repeats) sentAgain(i *instance, n int32) bool {
	return r.ancestryOf(r.contentsOf(i, n)...).client() || r.foundByClient(i, n)
}

// goesWith reports whether a record with a key may be the one that a call is
// given, or part of it: it is, unless both are known and differ. The type is the
// one that has the key; what is only that may have been copied into the other.
func (r *repeats) goesWith(d deed, i *instance, record int32, typ string) bool {
	if d.data == 0 || record == 0 {
		return true
	}
	given, marked := r.pts[d.inst.node(d.data)], r.pts[i.node(record)]
	for _, g := range given {
		for _, m := range marked {
			theirs, ours := r.cellOf(g).obj, r.cellOf(m).obj
			if ours == theirs || strings.TrimPrefix(ours.typ, "*") == typ && ours.typ != theirs.typ {
				return true
			}
		}
	}
	return len(given) == 0 || len(marked) == 0
}

// namesKey reports whether a call sets a header by which a service tells
// repeated requests.
func (r *repeats) namesKey(st *site) bool {
	for _, t := range r.texts(st.inst, st.operand(*st.row.Container.Key)) {
		if r.elsewhere(t.via) {
			continue
		}
		if strings.Contains(strings.ToLower(t.text), "idempoten") || r.base.IsKeyHeader(t.text) {
			return true
		}
	}
	return false
}

func (r *repeats) argumentsOf(st *site) []valueAt {
	var out []valueAt
	for n := range st.numArgs() {
		out = append(out, r.contentsOf(st.inst, st.operand(n))...)
	}
	return out
}

// contentsOf returns the values that an argument is made of: the elements of a
// slice or map that is made on the spot, else the argument.
func (r *repeats) contentsOf(i *instance, n int32) []valueAt {
	out := r.elementsOf(i, n)
	if op := i.fn.def(n); op != nil && (op.Code == effects.Make || op.Code == effects.Alloc) {
		for k := range i.fn.Ops {
			switch u := &i.fn.Ops[k]; {
			case u.Code == effects.Update && u.A == n:
				out = append(out, valueAt{i, u.C})
			case op.Code == effects.Alloc:
			}
		}
		for _, v := range i.fn.storesInto(n) {
			out = append(out, valueAt{i, v})
		}
	}
	return out
}

// freshConflict reports whether the columns by which an upsert finds the row
// that is there differ at each attempt.
func (r *repeats) freshConflict(d deed) bool {
	if d.row.Member != nil {
		return r.freshMember(d)
	}
	if d.stmt == nil || len(d.stmt.Conflict) == 0 {
		return false
	}
	for _, c := range d.stmt.Conflict {
		if a, ok := r.column(d, c, -1); ok && a.taint&(FromRandom|FromClock) != 0 && a.taint&FromRequest == 0 {
			return true
		}
	}
	return false
}

// unique reports whether an insert breaks a visible constraint at the second
// attempt: all columns of a key are given, by the client's data.
func (r *repeats) unique(d deed) bool {
	for _, key := range r.keysOf(d) {
		if !r.covers(d, key) {
			continue
		}
		client, all := false, true
		for n, c := range key.Columns {
			place := -1
			if key.Places != nil {
				place = key.Places[n]
			}
			a, ok := r.column(d, c, place)
			if !ok || a.taint&(FromRandom|FromClock) != 0 {
				all = false
				break
			}
			client = client || a.client()
		}
		if all && client {
			return true
		}
	}
	return false
}
