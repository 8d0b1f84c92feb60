package wiring

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A builtSQL is a statement of SQL that a chain of calls builds.
type builtSQL struct {
	verb, table, options string
	columns, values      []string
	query                string // that gives the rows, instead of values
	limited              bool
	sets, wheres, ends   []string
	args                 []operand // that the placeholders among the values stand for
	records              []operand // maps or structs with the columns and their values
}

// statementVerbs are the parts that begin a statement.
var statementVerbs = []string{"insert", "replace", "update", "delete", "select"}

// built puts together the statement that a chain of calls builds, nil if the
// value is none.
func (r *repeats) built(w *world, o operand) *builtSQL {
	parts := slices.DeleteFunc(r.links(w, o), func(k link) bool { return !k.builds("") })
	if len(parts) == 0 {
		return nil
	}
	slices.Reverse(parts)
	b := new(builtSQL)
	for _, k := range parts {
		r.addPart(w, b, k)
	}
	return b
}

// addPart adds what one call of the chain says.
func (r *repeats) addPart(w *world, b *builtSQL, k link) {
	part, args := k.row.Builds.Part, k.list(w, k.row.Builds.Args)
	if slices.Contains(statementVerbs, part) { // a selection may be turned into another statement
		b.verb = part
	}
	switch part {
	case "insert", "replace", "update", "delete", "select", "table":
		if len(args) > 0 {
			b.table, _ = r.expression(w, args[0])
		}
	case "columns":
		for _, o := range args {
			name, _ := r.expression(w, o)
			b.columns = append(b.columns, name)
		}
	case "values":
		if len(b.values) == 0 { // of the first row
			r.addValues(w, b, args)
		}
	case "rows":
		if len(b.values) == 0 && len(args) > 0 { // of the first row
			r.addValues(w, b, args[:1])
		}
	case "query":
		for _, o := range args {
			r.addQuery(w, b, o)
		}
	case "limit":
		b.limited = true
	case "set":
		if len(args) == 2 {
			name, _ := r.expression(w, args[0])
			value, _ := r.assigned(w, args[1])
			b.sets = append(b.sets, name+" = "+value)
		}
	case "record":
		b.records = append(b.records, args...)
		for _, o := range args {
			r.addRecord(w, b, o)
		}
	case "where":
		for _, o := range args {
			b.wheres = append(b.wheres, r.conditions(w, o)...)
		}
	case "conflict":
		for _, o := range args {
			b.ends = append(b.ends, r.conflict(w, o))
		}
	case "options":
		for _, o := range args {
			text, _ := r.expression(w, o)
			b.options += " " + text
		}
	case "suffix":
		for _, o := range args {
			text, _ := r.expression(w, o)
			b.ends = append(b.ends, text)
		}
	}
}

// list returns the arguments of a call that a row names: those of a variadic
// parameter one by one.
func (k link) list(w *world, a *knowledge.Args) []operand {
	var out []operand
	last := k.numArgs() - 1
	for _, n := range a.Of(last + 1) {
		if a.Variadic && n == last {
			out = append(out, w.listed(k.argument(n))...)
		} else {
			out = append(out, k.argument(n))
		}
	}
	return out
}

// listed returns the elements of a slice that is made on the spot, one of the
// values of each.
func (w *world) listed(slice operand) []operand {
	var out []operand
	for _, e := range w.elements(w.origin(slice)) {
		values := append(w.part(e, nil, 0), operand{})
		out = append(out, values[0])
	}
	return out
}

// addValues adds the values of a row, which may be one list.
func (r *repeats) addValues(w *world, b *builtSQL, values []operand) {
	if len(values) == 1 {
		if row := w.listed(values[0]); len(row) > 0 {
			values = row
		}
	}
	for _, o := range values {
		text, known := r.assigned(w, o)
		if !known {
			b.args = append(b.args, o)
			text = fmt.Sprintf("$%d", len(b.args))
		}
		b.values = append(b.values, strings.ReplaceAll(text, "?", "NULL")) // what an expression is given is no column
	}
}

// addQuery adds the query that gives the rows, and the values that its conditions
// compare with, if they are all that has placeholders.
func (r *repeats) addQuery(w *world, b *builtSQL, o operand) {
	q := r.built(w, o)
	if q == nil {
		return
	}
	b.query, _ = q.text()
	var given []operand
	for _, k := range r.links(w, o) {
		if !k.builds("where") {
			continue
		}
		for _, condition := range k.list(w, k.row.Builds.Args) {
			if made := r.links(w, condition); len(made) > 0 && made[0].builds("compared") && made[0].numArgs() == 1 {
				given = append(given, made[0].argument(0))
			}
		}
	}
	if len(given) == strings.Count(b.query, "?") {
		b.args = append(b.args, given...)
	}
}

// addRecord adds the columns of a map or struct, by name: their values are asked
// for in the record.
func (r *repeats) addRecord(w *world, b *builtSQL, o operand) {
	names, values := r.recordColumns(w, o, b.verb)
	for n, name := range names {
		value := ":" + name
		if b.verb != "update" {
			if !slices.Contains(b.columns, name) {
				b.columns, b.values = append(b.columns, name), append(b.values, value)
			}
			continue
		}
		if values != nil {
			if text, known := r.assigned(w, values[n]); known {
				value = text
			}
		}
		b.sets = append(b.sets, name+" = "+value)
	}
}

// recordColumns returns the columns that a map or struct gives to a statement
// that inserts or updates, and the values of a map.
func (r *repeats) recordColumns(w *world, o operand, verb string) (names []string, values []operand) {
	for _, m := range r.documentParts(w, o) {
		if name := bareName(m.name); name != "" {
			names, values = append(names, name), append(values, m.value)
		}
	}
	if len(names) > 0 {
		return names, values
	}
	o = w.origin(o)
	if o.frame == nil {
		return nil, nil
	}
	for _, c := range r.records(o.frame.inst, o.node) {
		t := r.types[c.recordType()]
		if t == nil || t.Foreign {
			continue
		}
		for _, k := range r.keptFields(c.recordType()) {
			if !skipped(k.field, verb) {
				names = append(names, k.column)
			}
		}
		break
	}
	return names, nil
}

// conditions returns the conditions of a WHERE clause that a value says: a text,
// a map of columns, an expression, or a list of such.
func (r *repeats) conditions(w *world, o operand) []string {
	if text, known := r.expression(w, o); known {
		return []string{text}
	}
	var out []string
	for _, m := range r.documentParts(w, o) {
		if name := bareName(m.name); name != "" {
			out = append(out, name+" = ?")
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, e := range w.values(w.origin(o)) {
		out = append(out, r.conditions(w, e)...)
	}
	return out
}

// conflict spells what an insert does where a row is there already: nothing, or
// to set columns of the row that a target finds.
func (r *repeats) conflict(w *world, o operand) string {
	for _, k := range r.links(w, o) {
		if !k.builds("conflict") {
			continue
		}
		args := k.list(w, k.row.Builds.Args)
		if len(args) != 2 {
			break
		}
		target, _ := r.expression(w, args[0])
		if !strings.HasPrefix(strings.ToLower(target), "on ") {
			target = "(" + target + ")"
		}
		set := &builtSQL{verb: "update"}
		r.addRecord(w, set, args[1])
		return "ON CONFLICT " + target + " DO UPDATE SET " + strings.Join(set.sets, ", ")
	}
	return "ON CONFLICT DO NOTHING"
}

// assigned spells a value of a column: an expression in the language of the
// database that another call makes, else a placeholder. A text is only that.
func (r *repeats) assigned(w *world, o operand) (text string, known bool) {
	if op := w.origin(o).def(); op != nil && op.Code == effects.Call {
		return r.expression(w, o)
	}
	return "?", false
}

// expression spells an argument of a builder: a text, or an expression that
// another call makes, else a placeholder.
func (r *repeats) expression(w *world, o operand) (text string, known bool) {
	o = w.origin(o)
	if op := o.def(); op != nil && op.Code == effects.Call {
		if st := w.sites[siteKey{o.frame.inst.id, op}]; st != nil && st.builds("") {
			return r.made(w, link{st, o.frame})
		}
	}
	if text, known = w.text(o); known {
		return text, true
	}
	return "?", false
}

// made spells an expression that a call makes: of a text, whose placeholders may
// stand for other expressions, or one that compares what it is called on.
func (r *repeats) made(w *world, k link) (text string, known bool) {
	switch args := k.list(w, k.row.Builds.Args); {
	case k.row.Builds.Part == "compared":
		left, known := r.expression(w, k.argument(knowledge.Recv))
		return left + " = ?", known
	case k.row.Builds.Part == "expr" && len(args) > 0:
		format, _ := w.text(args[0])
		pieces := strings.Split(format, "?")
		for n := range pieces[1:] {
			value := "?"
			if n+1 < len(args) {
				value, _ = r.assigned(w, args[n+1])
			}
			pieces[n] += value
		}
		return strings.Join(pieces, ""), true
	}
	return "?", false
}

// bareName returns the name of a column without its table and quotes, "" if it
// is not known.
func bareName(name string) string {
	name = strings.Trim(name[strings.LastIndexByte(name, '.')+1:], "\"`")
	if strings.Contains(name, unknown) {
		return ""
	}
	return name
}

// text spells the statement.
func (b *builtSQL) text() (string, bool) {
	end := " " + strings.Join(b.ends, " ")
	if len(b.wheres) > 0 {
		end = " WHERE " + strings.Join(b.wheres, " AND ") + end
	}
	switch b.verb {
	case "insert", "replace":
		columns := ""
		if len(b.columns) > 0 {
			columns = " (" + strings.Join(b.columns, ", ") + ")"
		}
		rows := " VALUES (" + strings.Join(b.values, ", ") + ")"
		if b.query != "" {
			rows = " " + b.query
		}
		return strings.ToUpper(b.verb) + b.options + " INTO " + b.table + columns + rows + end, true
	case "update":
		return "UPDATE " + b.table + " SET " + strings.Join(b.sets, ", ") + end, true
	case "delete":
		return "DELETE FROM " + b.table + end, true
	case "select":
		columns := "*"
		if len(b.columns) > 0 {
			columns = strings.Join(b.columns, ", ")
		}
		if b.limited {
			end += " LIMIT 1"
		}
		return "SELECT " + columns + " FROM " + b.table + end, true
	}
	return "", false
}

// valuesAt returns operands as values of their instances.
func valuesAt(list []operand) []valueAt {
	out := make([]valueAt, 0, len(list))
	for _, o := range list {
		if o.frame != nil {
			out = append(out, valueAt{o.frame.inst, o.node})
		} else {
			out = append(out, valueAt{})
		}
	}
	return out
}
