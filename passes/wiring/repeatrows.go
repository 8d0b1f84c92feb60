package wiring

import (
	"reflect"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// Migrations are the texts of loose SQL files of the module. Only the command
// finds them: other drivers hand over packages.
var Migrations []string

// tableKeys are the keys of tables that are visible.
type tableKeys struct {
	read bool
	keys []sqltext.Key
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
		if r.requestVerb(d) != "POST" || r.told(d) {
			return ""
		}
	case inserts, saves, upserts, sets:
		if passwords && r.secretRecord(d) || !r.another(d) {
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
		return !r.readBefore(d) && !r.unique(d)
	case upserts:
		return r.freshConflict(d)
	case sets:
		keys := r.keyValues(d)
		return d.stmt == nil && len(keys) > 0 && r.ancestryOf(keys...).fresh()
	}
	return false
}

// keyValues returns the values that make up the key of a deed. Of a command,
// that is the first of its arguments.
func (r *repeats) keyValues(d deed) []valueAt {
	e := d.row.Effect
	if e.Key == nil {
		return nil
	}
	if e.Class == "command" {
		return r.elementsOf(d.inst, d.operand(*e.Key))[:1]
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
			if slices.ContainsFunc(t.via, func(i *instance) bool { return i.phase.atRunTime() && !r.within(i) }) {
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

// told reports whether the service that is called can tell that the request is
// a repeated one: by a header or parameter that the client's data decide.
func (r *repeats) told(d deed) bool {
	for i := range r.reached {
		for _, st := range r.at[i] {
			if st.row == nil {
				continue
			}
			switch {
			case st.row.Dedupe == "key" && r.ancestryOf(r.argumentsOf(st)...).client():
				return true
			case st.row.Container != nil && st.row.Container.Op == "write" && st.row.Container.Key != nil && d.kind == "http":
				if r.namesKey(st) && st.row.Container.Value != nil && r.ancestryOf(r.contentsOf(i, st.operand(*st.row.Container.Value))...).client() {
					return true
				}
			}
		}
		if i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Store || op.B == 0 {
				continue
			}
			addr := i.fn.def(op.A)
			if addr == nil || addr.Code != effects.FieldAddr || addr.Typ == 0 {
				continue
			}
			if row := r.base.Field(i.fn.str(addr.Typ)); row != nil && row.Dedupe && r.ancestryOf(r.contentsOf(i, op.B)...).client() {
				return true
			}
		}
	}
	return false
}

// namesKey reports whether a call sets a header by which a service tells
// repeated requests.
func (r *repeats) namesKey(st *site) bool {
	for _, t := range r.texts(st.inst, st.operand(*st.row.Container.Key)) {
		if strings.Contains(strings.ToLower(t.text), "idempoten") {
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

// keysOf returns the keys of the table that a deed is about.
func (r *repeats) keysOf(d deed) []sqltext.Key {
	var out []sqltext.Key
	tables := []string{d.table}
	if d.stmt == nil {
		tables = tableNames(d.table)
		for _, columns := range r.taggedKeys(d.table) {
			out = append(out, sqltext.Key{Columns: columns})
		}
	}
	for _, k := range r.declaredKeys() {
		if slices.Contains(tables, k.Table) {
			out = append(out, k)
		}
	}
	return out
}

// tableNames returns the names that mappers give the table of a type.
func tableNames(typ string) []string {
	name := snake(typ[strings.LastIndexByte(typ, '.')+1:])
	if name == "" {
		return nil
	}
	out := []string{name, name + "s", name + "es"}
	if stem, ok := strings.CutSuffix(name, "y"); ok {
		out = append(out, stem+"ies")
	}
	return out
}

// snake spells a name of Go as one of SQL: UserID as user_id.
func snake(name string) string {
	var b strings.Builder
	for i := 0; i < len(name); i++ {
		c := name[i]
		upper := c >= 'A' && c <= 'Z'
		if upper && i > 0 && (name[i-1] >= 'a' && name[i-1] <= 'z' || i+1 < len(name) && name[i+1] >= 'a' && name[i+1] <= 'z') {
			b.WriteByte('_')
		}
		if upper {
			c += 'a' - 'A'
		}
		b.WriteByte(c)
	}
	return b.String()
}

// taggedKeys returns the keys that the tags of a type declare. A primary key
// that is a number is made by the database unless somebody sets it: it is no
// key of the client's.
func (r *repeats) taggedKeys(typ string) [][]string {
	t := r.types[typ]
	if t == nil {
		return nil
	}
	var out [][]string
	byName := make(map[string]int)
	for _, f := range t.Fields {
		for _, mark := range uniqueMarks(f) {
			column := columnName(&f)
			if mark == "" {
				out = append(out, []string{column})
				continue
			}
			n, ok := byName[mark]
			if !ok {
				n = len(out)
				byName[mark] = n
				out = append(out, nil)
			}
			out[n] = append(out[n], column)
		}
	}
	return out
}

// uniqueMarks returns the keys that a field is part of: the name of each, "" for
// one of its own.
func uniqueMarks(f effects.Field) []string {
	tag := reflect.StructTag(f.Column)
	var out []string
	for _, part := range strings.FieldsFunc(tag.Get("gorm"), func(c rune) bool { return c == ';' }) {
		name, value, _ := strings.Cut(strings.TrimSpace(part), ":")
		value, _, _ = strings.Cut(value, ",")
		switch strings.ToLower(name) {
		case "unique", "unique_index":
			out = append(out, value)
		case "uniqueindex":
			out = append(out, value)
		case "index":
			if strings.Contains(part, ",unique") {
				out = append(out, value)
			}
		case "primarykey", "primary_key":
			out = append(out, primary(f)...)
		}
	}
	for _, key := range []string{"bun", "xorm", "pg"} {
		for _, word := range strings.FieldsFunc(tag.Get(key), func(c rune) bool { return c == ',' || c == ' ' }) {
			name, group, _ := strings.Cut(word, ":")
			switch {
			case name == "unique":
				out = append(out, group)
			case word == "pk":
				out = append(out, primary(f)...)
			}
		}
	}
	return out
}

// primary returns the mark of a primary key that is no number.
func primary(f effects.Field) []string {
	if f.Type == "string" || f.Kind == effects.Struct {
		return []string{"\x00primary"}
	}
	return nil
}

// columnName returns the column that keeps a field.
func columnName(f *effects.Field) string {
	tag := reflect.StructTag(f.Column)
	for _, part := range strings.Split(tag.Get("gorm"), ";") {
		if name, ok := strings.CutPrefix(strings.TrimSpace(part), "column:"); ok {
			return name
		}
	}
	for _, key := range []string{"db", "bson", "bun"} {
		if name, _, _ := strings.Cut(tag.Get(key), ","); name != "" && name != "-" {
			return name
		}
	}
	return snake(f.Name)
}

// column returns what the value of a column comes from; place is where the
// table has the column, -1 if that is not known.
func (r *repeats) column(d deed, name string, place int) (ancestry, bool) {
	if d.stmt == nil {
		return r.fieldNamed(d, name)
	}
	n := slices.Index(d.stmt.Columns, name)
	if len(d.stmt.Columns) == 0 {
		n = place
	}
	if n < 0 || n >= len(d.stmt.Values) {
		return ancestry{}, false
	}
	v := d.stmt.Values[n]
	switch {
	case v.Name != "":
		return r.fieldNamed(d, v.Name)
	case v.Holder > 0:
		args := r.variadic(valueAt{d.inst, d.data}, d.entered, 0)
		if v.Holder > len(args) || args[v.Holder-1].node == 0 {
			return ancestry{}, false
		}
		return r.ancestryOf(args[v.Holder-1]), true
	}
	return ancestry{}, false
}

// fieldNamed returns what the field for a column comes from, in the record that
// a call is given.
func (r *repeats) fieldNamed(d deed, column string) (ancestry, bool) {
	var out ancestry
	found := false
	for _, v := range r.elementsOf(d.inst, d.data) {
		for _, c := range r.records(v.inst, v.node) {
			t := r.types[c.recordType()]
			if t == nil {
				continue
			}
			for k := range t.Fields {
				if f := &t.Fields[k]; strings.EqualFold(columnName(f), column) || sameName(column, f.Name) {
					a := r.ancestryOfCell(r.sub(c, f.Name))
					out.taint |= a.taint
					out.calls = append(out.calls, a.calls...)
					found = found || a.taint != 0
				}
			}
		}
	}
	return out, found
}

// readBefore reports whether a record that is saved was read before: it is set,
// not made.
func (r *repeats) readBefore(d deed) bool {
	for _, v := range r.elementsOf(d.inst, d.data) {
		for _, c := range r.records(v.inst, v.node) {
			if slices.ContainsFunc(r.ancestryOfCell(c).calls, func(o origin) bool { return o.row != nil && o.row.Effect != nil && o.row.Effect.Class == "read" }) {
				return true
			}
		}
	}
	return false
}

// secretRecord reports whether a record that is written holds a token: what a
// login leaves.
func (r *repeats) secretRecord(d deed) bool {
	values := r.elementsOf(d.inst, d.data)
	if d.row.Effect.Key != nil {
		values = append(values, valueAt{d.inst, d.operand(*d.row.Effect.Key)})
	}
	a := r.ancestryOf(values...)
	for _, v := range values {
		for _, c := range r.records(v.inst, v.node) {
			for _, sub := range c.subs {
				s := r.ancestryOfCell(sub)
				a.taint |= s.taint
				a.calls = append(a.calls, s.calls...)
			}
		}
	}
	return a.taint&FromRandom != 0 || slices.ContainsFunc(a.calls, func(o origin) bool { return o.row != nil && o.row.Token != nil })
}
