package wiring

import (
	"maps"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A deed is what a call does to something that replicas share.
type deed struct {
	*site
	verb verb
	// table is what the deed is about: a table, the type of a record, or the
	// family of a store; "" if that is not known.
	table    string
	stmt     *sqltext.Statement // of SQL
	via      []*instance        // functions through which the text of a statement or command came
	entered  map[*instance]via  // the calls that entered them
	kind     string             // of the effect's row
	data     int32              // local node of a record that is written; of SQL, of the first argument
	shift    int                // of SQL, how many arguments come before those of the statement
	on       int32              // local node of what is written to, if it is not the receiver
	filter   valueAt            // of a document that is updated: what tells which, if it is no argument
	document valueAt            // and what the update says, if that is not the data
	grows    []string           // what is computed from its own value, as far as it has names
	once     bool               // a second attempt finds nothing to update
	built    bool               // a chain of calls builds the statement, from these values:
	given    []valueAt          // of its placeholders
	records  []valueAt          // of its columns, by name
}

type verb uint8

const (
	noDeed verb = iota
	reads
	inserts
	upserts // makes a record unless there is one
	sets
	saves // makes a record, or sets one that was read before
	increments
	removes
	publishes
	sends // mail
	asks  // another service
	pays
	runs // a program
)

// schema is what deeds are about that look at the tables there are, or make them.
const schema = "\x00schema"

// what describes a deed for messages.
func (a deed) what() string {
	table := a.table
	if dot := strings.LastIndexByte(table, '.'); dot >= 0 {
		table = table[dot+1:]
	}
	named := func(verb, with, without string) string {
		if table == "" || table == schema || a.stmt == nil && a.kind != "database" {
			return verb + " " + without
		}
		return verb + " " + with + " " + table
	}
	switch a.verb {
	case inserts, saves, upserts:
		return named("inserts", "into", "a record")
	case increments:
		return named("changes", "a number in", "a number that others share")
	case publishes:
		return "publishes a message"
	case sends:
		return "sends a mail"
	case pays:
		return "makes a payment"
	case runs:
		return "runs a program that is not fixed"
	case sets:
		return named("writes", "to", "a record")
	case removes:
		return named("deletes", "from", "a record")
	}
	return "calls another service to change something"
}

var sqlVerbs = map[sqltext.Verb]verb{
	sqltext.Select: reads, sqltext.Insert: inserts, sqltext.Upsert: upserts, sqltext.Update: sets,
	sqltext.Increment: increments, sqltext.Delete: removes,
}

// deedsOf returns what a call does; more than one thing, if its text is one
// of several.
func (r *repeats) deedsOf(st *site) []deed {
	return remembered(&r.known.deeds, st, func() []deed {
		list := remembered(&r.deeds, st, func() []deed { return r.classify(st) })
		return slices.DeleteFunc(slices.Clone(list), func(a deed) bool { return r.elsewhere(a.via) })
	})
}

// addDeed adds what a call does to what it is known to do, unless it is there:
// the same to the same columns, come by on the same way.
func addDeed(list []deed, d deed) []deed {
	if slices.ContainsFunc(list, func(o deed) bool {
		return o.verb == d.verb && o.table == d.table && o.op == d.op && o.inst == d.inst &&
			slices.Equal(o.columns(), d.columns()) && slices.Equal(o.via, d.via) && maps.Equal(o.entered, d.entered)
	}) {
		return list
	}
	return append(list, d)
}

// columns returns the columns that an insert names.
func (a deed) columns() []string {
	if a.stmt == nil {
		return nil
	}
	return a.stmt.Columns
}

// within reports whether the entry point at hand reaches an instance.
func (r *repeats) within(i *instance) bool {
	_, ok := r.reached[i]
	return ok
}

func (r *repeats) classify(st *site) []deed {
	if st.row == nil || st.row.Effect == nil {
		return nil
	}
	e := st.row.Effect
	base := deed{site: st, kind: e.Kind, table: st.row.Family}
	if e.Data != nil {
		base.data = st.operand(*e.Data)
	}
	switch e.Class {
	case "sql":
		if e.Op == "prepare" { // what runs the statement counts
			return nil
		}
		return r.sqlDeeds(base, st)
	case "arg":
		if e.Op == "models" {
			return r.modelDeeds(base)
		}
		switch {
		case e.Script != nil && e.Op != "prepare":
			return r.scriptDeeds(base)
		case e.Kind == "database":
			return r.prepared(base)
		}
	case "command":
		return r.commandDeeds(base)
	case "outbound-call":
		return r.outbound(base)
	}
	base.verb = map[string]verb{"read": reads, "write": inserts, "idempotent-write": sets, "publish": publishes}[e.Class]
	switch {
	case e.Op == "increment":
		base.verb = increments
	case e.Op == "remove":
		base.verb = removes
	case e.Op == "save":
		base.verb = saves
	case e.Op == "upsert":
		base.verb = upserts
	}
	if e.Op == "schema" {
		base.table = schema
		return []deed{base}
	}
	r.chained(&base)
	if e.Kind == "database" {
		base.table = r.recordType(base)
	}
	if m := st.row.Member; m != nil {
		base.table = m.Entity
	}
	if base.verb == noDeed || e.Kind == "file" {
		return nil
	}
	if base.verb == sets || e.Op == "upsert" {
		if names, ok := r.computed(base); ok {
			base.verb, base.grows = increments, names
		}
	}
	if base.verb == sets && e.Op == "operators" {
		if e.Paired {
			return r.pairedDeeds(base)
		}
		return r.operated(base)
	}
	return []deed{base}
}

// chained applies what earlier calls of the same expression say, as in
// db.Clauses(clause.OnConflict{…}).Create(&x).
func (r *repeats) chained(a *deed) {
	for _, st := range r.chain(a.site) {
		m := st.row.Modifier
		if m == nil {
			continue
		}
		if m.Data != nil && a.data == 0 {
			a.data = st.operand(*m.Data)
		}
		if m.Key != nil && a.filter.node == 0 {
			a.filter = valueAt{st.inst, st.operand(*m.Key)}
		}
		if m.Class != "idempotent-write" || m.Type != "" && !r.passesType(st, m.Type) {
			continue
		}
		if a.verb == inserts || a.verb == saves {
			a.verb = upserts
		}
	}
}

// chain returns the calls on whose results a call is made, the last first.
func (r *repeats) chain(st *site) []*site {
	var out []*site
	fn := st.inst.fn
	n := st.operand(knowledge.Recv)
	for range maxEval {
		op := fn.def(n)
		if op == nil || op.Code != effects.Call {
			break
		}
		up := r.sites[siteKey{st.inst.id, op}]
		if up == nil || up.sym == "" || up.sym[0] != '(' {
			if up != nil && up.row != nil {
				out = append(out, up)
			}
			break
		}
		if up.row == nil {
			up = &site{inst: up.inst, op: up.op, sym: up.sym, row: new(knowledge.Func)}
		}
		out = append(out, up)
		n = up.operand(knowledge.Recv)
	}
	return out
}

// passesType reports whether an argument of a call has a type.
func (r *repeats) passesType(st *site, typ string) bool {
	for _, n := range st.op.Args {
		for _, v := range r.elementsOf(st.inst, n) {
			for _, ref := range r.pts[v.inst.node(v.node)] {
				if c := r.cellOf(ref); strings.TrimPrefix(c.obj.typ, "*") == typ || c.typ == typ {
					return true
				}
			}
			if op := v.inst.fn.def(v.node); op != nil && strings.TrimPrefix(v.inst.fn.str(op.Typ), "*") == typ {
				return true
			}
		}
	}
	return false
}

// recordType returns the type of the record that a deed reads or writes.
func (r *repeats) recordType(a deed) string {
	n := a.data
	if e := a.row.Effect; n == 0 && len(e.Into) > 0 {
		n = a.operand(e.Into[0])
	}
	for _, v := range r.elementsOf(a.inst, n) {
		for _, c := range r.records(v.inst, v.node) {
			if t := c.recordType(); r.types[t] != nil && !r.types[t].Foreign {
				return t
			}
		}
	}
	for _, ref := range r.pts[a.inst.node(n)] { // a slice to be filled
		if t := strings.TrimPrefix(r.cellOf(ref).obj.elem, "!"); r.types[t] != nil && !r.types[t].Foreign {
			return t
		}
	}
	return ""
}

// recordType returns the named type of the struct that a cell holds.
func (c *cell) recordType() string {
	t := c.typ
	if c.path == "" && t == "" {
		t = strings.TrimPrefix(c.obj.typ, "*")
	}
	if strings.HasPrefix(t, " ") || strings.HasPrefix(t, "!") {
		return ""
	}
	return t
}

// records returns the structs that a node refers to, by pointers, in interfaces
// and in slices.
func (r *repeats) records(i *instance, n int32) []*cell {
	var out []*cell
	seen := make(map[*cell]bool)
	var visit func(ref ref, depth int)
	visit = func(ref ref, depth int) {
		c := r.cellOf(ref)
		if seen[c] || depth > 4 {
			return
		}
		seen[c] = true
		if c.obj.kind == boxed || c.obj.made == effects.Pointer || c.obj.made == effects.Interface || c.obj.made == effects.Slice && c.path == "" {
			for _, in := range r.pts[c.node] {
				visit(in, depth+1)
			}
			if c.obj.made == effects.Slice {
				if e := c.child("[*]"); e != nil {
					visit(makeRef(e, false, false), depth+1)
				}
			}
			if c.obj.kind == boxed || c.obj.made != effects.Slice {
				return
			}
		}
		if c.name() == "[*]" {
			for _, in := range r.pts[c.node] {
				visit(in, depth+1)
			}
		}
		out = append(out, c)
	}
	for _, ref := range r.pts[i.node(n)] {
		visit(ref, 0)
	}
	return out
}

// outbound returns what a call of another service does, by the verb of the
// request: what only asks, or sets, may be repeated.
func (r *repeats) outbound(a deed) []deed {
	switch a.kind {
	case "payment":
		a.verb = pays
	case "mail":
		a.verb = sends
	case "process":
		if r.fixedProgram(a) {
			return nil
		}
		a.verb = runs
	case "http":
		a.verb = asks
	case "rpc":
		// Whether it only asks is not known: an RPC has no verb, proto files
		// hardly ever give a level of idempotency, the answer's type tells no
		// insert from a deletion, and names are no evidence.
		return nil
	default:
		a.verb = publishes
	}
	return []deed{a}
}

// fixedProgram reports whether the program that is run is written in the code.
func (r *repeats) fixedProgram(a deed) bool {
	e := a.row.Effect
	if e.Key == nil {
		return true
	}
	fixed := false
	for _, st := range r.makers(a.inst, a.operand(*e.Key)) {
		if st.row == nil || st.row.Request == nil || st.row.Request.Method == nil {
			continue
		}
		texts := r.texts(st.inst, st.operand(*st.row.Request.Method))
		if len(texts) == 0 || slices.ContainsFunc(texts, func(t textAt) bool { return strings.Contains(t.text, unknown) }) {
			return false
		}
		fixed = true
	}
	return fixed
}
