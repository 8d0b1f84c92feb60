package wiring

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A visitor enters what a call of a library reads of its arguments, with all
// that these lead to: encoders visit maps and objects of others, as loops do.
type visitor struct {
	*explorer
	row    *knowledge.Reads
	enter  func(o operation, r ref, c *cell)
	from   handover
	seen   map[visited]bool
	opened map[visited]bool // cells whose content is being read, or was
}

// A handover is the argument by which what is read was handed over: a local node
// of an op. Helpers encode what many callers give them, each under its locks.
type handover struct {
	inst *instance
	op   *effects.Op
	node int32
}

type visited struct {
	handover
	cell          *cell
	shared, value bool
}

// maxVisited bounds the cells that one call reads; maxVisitDepth bounds how many
// objects one behind the other it reads; maxHelpers how many helpers call each
// other up to it.
const (
	maxVisited    = 400
	maxVisitDepth = 5
	maxHelpers    = 4
)

func (x *explorer) readOperations(st *site, enter func(o operation, r ref, c *cell)) {
	v := &visitor{explorer: x, row: st.row.Reads, enter: enter, seen: make(map[visited]bool), opened: make(map[visited]bool)}
	for _, n := range st.row.Reads.Args {
		if node := st.operand(n); node != 0 {
			v.argument(handover{st.inst, st.op, node}, node, 0, 0)
		}
	}
}

// argument reads a value that is handed over, or is a part of what
// is. A parameter is read for the callers.
func (v *visitor) argument(from handover, node int32, depth, helpers int) {
	if callers := v.callers(from, node); len(callers) > 0 && helpers < maxHelpers {
		for _, c := range callers {
			v.argument(c, c.node, depth, helpers+1)
		}
		return
	}
	old := v.from
	v.from = from
	for _, r := range v.pts[from.inst.node(node)] {
		v.visit(r, false, depth)
	}
	v.from = old
}

// callers returns the arguments that a parameter is, if the function that has it
// holds no lock for what it does with it.
func (v *visitor) callers(from handover, node int32) []handover {
	n, ok := from.inst.parameter(node)
	if !ok || from.op.Held != 0 {
		return nil
	}
	var out []handover
	for _, caller := range from.inst.callers {
		for _, c := range caller.calls {
			named := c.direct || c.op.Flag&effects.FlagInvoke != 0 && from.inst.fn.Recv // foreign code passes arguments of its own
			if c.callee != from.inst || caller.fn == nil || caller.phase == start || !named || slices.ContainsFunc(out, func(o handover) bool { return o.op == c.op && o.inst == caller }) {
				continue
			}
			if c.op.Flag&effects.FlagGo != 0 {
				return nil
			}
			if arg := argument(c.op, from.inst.fn, n); arg != 0 {
				out = append(out, handover{caller, c.op, arg})
			}
		}
	}
	return out
}

// visit reads what a ref refers to; shared says that it was found in shared
// memory. A struct value was read before, what it refers to was not.
func (v *visitor) visit(r ref, shared bool, depth int) {
	c := v.cellOf(r)
	switch o := c.obj; {
	case depth > maxVisitDepth || o.made == effects.Chan:
	case o.kind == boxed:
		if !v.tells(strings.TrimPrefix(o.typ, "*")) {
			for _, in := range v.pts[c.node] {
				v.visit(in, shared, depth)
			}
		}
	case o.kind == memory || o.kind == variable || o.kind == symbolic:
		v.cell(c, visited{v.from, c, shared || r.shared(), r.value()}, depth)
	}
}

// tells reports whether values of a type tell their content by a method.
func (v *visitor) tells(typ string) bool {
	t := v.types[typ]
	return t != nil && slices.ContainsFunc(t.Methods, func(m effects.Method) bool {
		return slices.ContainsFunc(v.row.Unless, func(prefix string) bool { return strings.HasPrefix(m.Name, prefix) })
	})
}

// cell reads a cell with its parts.
func (v *visitor) cell(c *cell, as visited, depth int) {
	if v.seen[as] || len(v.seen) >= maxVisited || v.tells(c.typ) {
		return
	}
	v.seen[as] = true
	switch {
	case v.list(c):
		v.elements(c, as, depth)
	case v.row.Elements && as.shared: // it is not known what else is read
	case len(c.subs) > 0:
		for _, sub := range c.subs {
			if v.exported(c, sub.name()) {
				v.cell(sub, visited{v.from, sub, as.shared, as.value}, depth)
			}
		}
	default:
		if !as.value {
			v.read(c, as, depth, false)
		}
		v.content(c, as, depth)
	}
}

// list reports whether a cell is a map, or has the elements of a slice or array.
func (v *visitor) list(c *cell) bool {
	return c.path == "" && (c.obj.made == effects.Map || c.obj.made == effects.Slice) ||
		slices.ContainsFunc(c.subs, func(s *cell) bool { return s.name()[0] == '[' })
}

// elements reads the elements of a map or slice.
func (v *visitor) elements(c *cell, as visited, depth int) {
	all := v.sub(c, "[*]")
	var fields []*cell // of elements that are structs
	for _, sub := range all.subs {
		if v.exported(all, sub.name()) {
			fields = append(fields, sub)
		}
	}
	apart := c.obj.made != effects.Map && len(all.subs) > 0
	switch {
	case as.value:
	case apart:
		for _, f := range fields {
			v.read(f, as, depth, true)
		}
	default:
		v.read(all, as, depth, true)
	}
	if v.row.Elements && as.shared {
		return
	}
	for _, part := range append([]*cell{all}, fields...) {
		v.content(part, as, depth)
	}
}

// content reads what a cell refers to. In what is not shared that is what was
// put there for this handover: all callers of a function that makes replies get
// the same object here.
func (v *visitor) content(c *cell, as visited, depth int) {
	key := visited{v.from, c, as.shared, true}
	if v.opened[key] {
		return
	}
	if as.shared {
		v.references(c, as, depth)
		return
	}
	v.opened[key] = true
	writers := v.puts(c)
	for _, w := range writers {
		v.written(w, depth+1)
	}
	for _, m := range c.sources {
		v.content(m.other, visited{v.from, m.other, m.share || m.other.obj.phase == start || m.other.obj.long, true}, depth)
	}
	if len(writers)+len(c.sources) == 0 {
		v.references(c, as, depth)
	}
}

func (v *visitor) references(c *cell, as visited, depth int) {
	for _, r := range v.pts[c.node] {
		v.visit(r, as.shared, depth+1)
	}
}

// written reads a value that was stored in what is read. A parameter of a
// function that the handover does not call itself may be anything.
func (v *visitor) written(w writer, depth int) {
	from := v.from
	if w.inst == from.inst {
		v.argument(from, w.value, depth, 0)
		return
	}
	n, ok := w.inst.parameter(w.value)
	if !ok {
		for _, r := range v.pts[w.inst.node(w.value)] {
			v.visit(r, false, depth)
		}
		return
	}
	for _, c := range from.inst.calls {
		if arg := argument(c.op, w.inst.fn, n); c.callee == w.inst && arg != 0 {
			v.argument(from, arg, depth, 0)
		}
	}
}

// parameter returns the number of the parameter, from 1, that a local node is.
func (i *instance) parameter(node int32) (int32, bool) {
	path := i.fn.path(node)
	n, err := strconv.Atoi(strings.TrimPrefix(path, "$"))
	return int32(n) + 1, err == nil && path[0] == '$'
}

// puts returns the stores to a cell, or, of elements, to any of them.
func (v *visitor) puts(c *cell) []writer {
	out := slices.Clone(c.writers)
	if c.parent != nil && c.name() == "[*]" {
		for _, sub := range c.parent.subs {
			if sub != c && sub.name()[0] == '[' && sub.name() != "[k]" {
				out = append(out, sub.writers...)
			}
		}
	}
	return out
}

func (v *visitor) read(c *cell, as visited, depth int, whole bool) {
	o := operation{Spot: newSpot(v.from.inst, v.from.op), node: v.from.node, Whole: whole, deep: depth > 0 || selectorsIn(c.path) > 1}
	v.enter(o, makeRef(c, as.shared, false), c)
}

// exported reports whether encoders see a field: it is exported, or an embedded
// struct, and not left out by its tag.
func (v *visitor) exported(c *cell, field string) bool {
	first, _ := utf8.DecodeRuneInString(field)
	t := v.types[c.typ]
	if t == nil || t.fields[field] == nil {
		return unicode.IsUpper(first)
	}
	f := t.fields[field]
	if f.JSON == "-" {
		return false
	}
	return unicode.IsUpper(first) || strings.HasSuffix(f.Sym, "."+field)
}
