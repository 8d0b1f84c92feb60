package wiring

import (
	"reflect"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// keysOf returns the keys of the table that a deed is about.
func (r *repeats) keysOf(d deed) []sqltext.Key {
	var out []sqltext.Key
	tables := []string{d.table}
	if d.stmt == nil {
		tables = append(tableNames(d.table), r.generatedTable(d)...)
		for _, columns := range r.taggedKeys(d.table) {
			out = append(out, sqltext.Key{Columns: columns})
		}
	}
	for _, k := range r.declaredKeys() {
		if slices.Contains(tables, k.Table) && !r.numbered(d, k) {
			out = append(out, k)
		}
	}
	if d.stmt == nil && len(r.indexKeys()) > 0 {
		if names := r.collections(d); len(names) == 1 {
			for _, k := range r.indexKeys() {
				if k.Table == names[0] {
					out = append(out, k)
				}
			}
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
// that is one number is made by the database unless somebody sets it: it is no
// key of the client's.
func (r *repeats) taggedKeys(typ string) [][]string {
	var out [][]string
	var primary []kept
	byName := make(map[string]int)
	for _, k := range r.keptFields(typ) {
		for _, mark := range uniqueMarks(*k.field) {
			switch n, ok := byName[mark]; {
			case mark == primaryMark:
				primary = append(primary, k)
			case mark == "":
				out = append(out, []string{k.column})
			case ok:
				out[n] = append(out[n], k.column)
			default:
				byName[mark] = len(out)
				out = append(out, []string{k.column})
			}
		}
	}
	if len(primary) > 1 || len(primary) == 1 && !countable(primary[0].field) {
		var columns []string
		for _, k := range primary {
			columns = append(columns, k.column)
		}
		out = append(out, columns)
	}
	return out
}

// numbered reports whether a key is one number that a mapper leaves to the
// database: the primary key of the type's table.
func (r *repeats) numbered(d deed, key sqltext.Key) bool {
	return d.stmt == nil && key.Primary && len(key.Columns) == 1 && slices.ContainsFunc(r.keptFields(d.table), func(k kept) bool {
		return k.column == key.Columns[0] && countable(k.field)
	})
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
			out = append(out, primaryMark)
		}
	}
	if name, options, _ := strings.Cut(tag.Get("bson"), ","); name == "_id" && f.Type == "string" && options == "" { // else the driver makes one
		out = append(out, primaryMark)
	}
	for _, key := range []string{"bun", "xorm", "pg"} {
		for _, word := range strings.FieldsFunc(tag.Get(key), func(c rune) bool { return c == ',' || c == ' ' }) {
			name, group, _ := strings.Cut(word, ":")
			if stem, inner, ok := strings.Cut(word, "("); ok && key == "xorm" { // unique(name)
				name, group = stem, strings.TrimSuffix(inner, ")")
			}
			switch {
			case name == "unique":
				out = append(out, group)
			case word == "pk":
				out = append(out, primaryMark)
			}
		}
	}
	return out
}

// primaryMark is the mark of the fields that make the primary key.
const primaryMark = "\x00primary"

// countable reports whether a field is no text and no record.
func countable(f *effects.Field) bool { return f.Type != "string" && f.Kind != effects.Struct }

// columnName returns the column that keeps a field.
func columnName(f *effects.Field) string {
	tag := reflect.StructTag(f.Column)
	for _, part := range strings.Split(tag.Get("gorm"), ";") {
		if name, ok := strings.CutPrefix(strings.TrimSpace(part), "column:"); ok {
			return name
		}
	}
	if _, rest, ok := strings.Cut(tag.Get("xorm"), "'"); ok { // the name stands in quotes among other words
		if name, _, ok := strings.Cut(rest, "'"); ok && name != "" {
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
		if a, ok := r.fieldNamed(d, name); ok {
			return a, true
		}
		return r.partNamed(d, name)
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
	case v.Name != "" && d.built:
		if a, ok := r.fieldNamed(d, v.Name); ok {
			return a, true
		}
		return r.partNamed(d, v.Name)
	case v.Name != "":
		return r.fieldNamed(d, v.Name)
	case v.Column != "": // of rows that are there: a second attempt finds the same
		out := ancestry{taint: FromExternal}
		for _, g := range d.stmt.Given {
			if at, ok := r.argumentFor(d, g); ok {
				out.add(r.ancestryOf(at))
			} else if a, ok := r.fieldNamed(d, g.Name); ok {
				out.add(a)
			}
		}
		return out, true
	}
	at, ok := r.argumentFor(d, v)
	if !ok {
		return ancestry{}, false
	}
	return r.ancestryOf(at), true
}

// fieldNamed returns what the field for a column comes from, in the record that
// a call is given.
func (r *repeats) fieldNamed(d deed, column string) (ancestry, bool) {
	if d.row.Member != nil {
		return r.memberNamed(d, column)
	}
	var out ancestry
	found := false
	for _, v := range r.recordsGiven(d) {
		for _, c := range r.records(v.inst, v.node) {
			for _, k := range r.keptFields(c.recordType()) {
				if strings.EqualFold(k.column, column) || sameName(column, k.field.Name) {
					part := c
					for _, name := range k.path {
						part = r.sub(part, name)
					}
					a := r.ancestryOfCell(part)
					out.add(a)
					found = found || a.taint != 0
				}
			}
		}
	}
	return out, found
}

// recordsGiven returns the values that a call is given of which it makes records.
func (r *repeats) recordsGiven(d deed) []valueAt {
	if d.built {
		return d.records
	}
	return r.elementsOf(d.inst, d.data)
}

// skipped reports whether a statement of a builder that begins with a verb
// leaves a field out, as its tags say.
func skipped(f *effects.Field, verb string) bool {
	tag := reflect.StructTag(f.Column)
	return tag.Get("db") == "-" || slices.Contains(strings.Split(tag.Get("goqu"), ","), "skip"+verb)
}

// readBefore reports whether a record that is saved was read before: it is set,
// not made.
func (r *repeats) readBefore(d deed) bool {
	for _, v := range r.recordsGiven(d) {
		for _, c := range r.records(v.inst, v.node) {
			if slices.ContainsFunc(r.ancestryOfCell(c).calls, func(o origin) bool {
				later := o.site.inst == d.inst && !d.inst.fn.mayFollow(o.site.op, d.op) // read back
				return o.row != nil && o.row.Effect != nil && o.row.Effect.Class == "read" && !later
			}) {
				return true
			}
		}
	}
	return false
}

// givenKey reports whether the program gives a record that is saved its key: the
// same record is set at each attempt. Without a tag, the field ID is the key.
func (r *repeats) givenKey(d deed) bool {
	for _, v := range r.recordsGiven(d) {
		for _, c := range r.records(v.inst, v.node) {
			for _, k := range r.keptFields(c.recordType()) {
				if !slices.Contains(uniqueMarks(*k.field), primaryMark) && k.field.Name != "ID" {
					continue
				}
				key := c
				for _, name := range k.path {
					key = r.sub(key, name)
				}
				if a := r.ancestryOfCell(key); len(key.writers) > 0 && a.taint != 0 && !a.fresh() {
					return true
				}
			}
		}
	}
	return false
}
