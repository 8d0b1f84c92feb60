package wiring

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A State is a place in long-lived memory that is named in findings: a field,
// a package variable or a captured variable.
type State struct {
	ID       string // pkg.Type.field, pkg.Var, pkg.Func.variable
	Package  string // that declares it
	Name     string
	Owner    string // pkg.Type; the package of a variable; the function of a captured one
	Type     string // as messages show it
	Kind     effects.Kind
	Sym      string // named type of the value, behind at most one pointer
	Elem     string // named element type
	ElemKind effects.Kind
	Key      string   // named key type of a map
	Holders  []*State // that keep the objects of which this is a field
	Decl     finding.Position
	captured bool // a captured variable
	Generic  bool // a field of a generic container: its holder is meant

	Writes  []*Touch
	Reads   []*Touch
	Secrets []*Touch // uses as a key that each process draws for itself
	// Idle reports of a queue that what is taken out of it is only logged or
	// counted: it is no work.
	Idle bool
	// Answered reports of a channel that requests wait for what comes back by
	// another one, which they send along.
	Answered bool
}

// A locator finds the states that cells belong to.
type locator struct {
	*solver
	states  map[string]*State
	holders map[int32][]*cell // cells that refer to an object
	memo    map[int32]*State  // by cell
	kept    map[*object]bool  // what long-lived memory leads to
	// The taint of what nodes refer to, and of whole cells: kept as soon as all
	// memory is known, see settle.
	contents map[contentKey]Taint
	wholes   map[int32]Taint
	handles  map[int32][]*object // open files and connections, by node
	sql      map[*site][]string  // statements of calls
	offered  map[keyPlace]bool   // see offeredNodes
	looked   map[string]bool     // see looksAtVariable
}

func newLocator(s *solver) *locator {
	l := &locator{solver: s, states: make(map[string]*State), holders: make(map[int32][]*cell), memo: make(map[int32]*State), kept: s.keptObjects()}
	for _, c := range s.cells[1:] {
		seen := int32(-1)
		for _, r := range s.pts[c.node] {
			if o := s.cellOf(r).obj; o.id != seen && o != c.obj {
				l.holders[o.id] = append(l.holders[o.id], c)
				seen = o.id
			}
		}
	}
	return l
}

// settle says that nothing more will become known of memory, so that answers
// can be kept.
func (l *locator) settle() {
	l.contents, l.wholes, l.handles = make(map[contentKey]Taint), make(map[int32]Taint), make(map[int32][]*object)
}

// state returns the state that a cell is, or is kept in, or nil.
func (l *locator) state(c *cell) *State {
	if st, ok := l.memo[c.id]; ok {
		return st
	}
	l.memo[c.id] = nil // cycles add nothing
	st := l.find(c)
	l.memo[c.id] = st
	return st
}

func (l *locator) find(c *cell) *State {
	own := l.declared(c)
	if own != nil && !own.Generic {
		if c.obj.kind == variable {
			return own
		}
		holders := l.keepers(c.obj)
		if own.captured && len(holders) > 0 && c.obj.phase != start && !c.obj.long {
			return holders[0]
		}
		for _, h := range holders {
			if h != own && !slices.Contains(own.Holders, h) {
				own.Holders = append(own.Holders, h)
			}
		}
		return own
	}
	if held := l.keeper(c.obj); held != nil {
		return held
	}
	return own
}

// declared returns the state that the cell itself is.
func (l *locator) declared(c *cell) *State {
	o := c.obj
	switch o.kind {
	case variable:
		v := l.vars[o.sym]
		if v == nil {
			return nil
		}
		if st := l.field(v.Sym, v.Elem, c.path); st != nil && v.Kind == effects.Struct {
			return st
		}
		return l.variable(v)
	case memory, symbolic:
		if st := l.field(o.typ, strings.TrimPrefix(o.elem, "!"), c.path); st != nil {
			return st
		}
		if o.op != nil && o.op.Code == effects.Alloc && (o.made != effects.Struct || l.types[o.typ] == nil) {
			return l.captured(o)
		}
		if o.long && o.op != nil && o.op.Code == effects.Make {
			return l.captured(o)
		}
	}
	return nil
}

// field walks a path from a type, or from the elements of a container, and
// returns the state of the innermost field of a named type.
func (l *locator) field(typ, elem, path string) *State {
	t := l.types[typ]
	var owner *typeInfo
	var found *effects.Field
	for _, name := range selectors(path) {
		if name[0] == '[' {
			if found != nil { // of an array field
				elem = found.Elem
			}
			t, elem = l.types[elem], ""
			continue
		}
		if t == nil || t.Foreign {
			break
		}
		f := t.fields[name]
		if f == nil {
			break
		}
		owner, found = t, f
		next := l.types[f.Sym]
		if f.Kind != effects.Struct || next != nil && next.Generic {
			break
		}
		t = next
	}
	if found == nil {
		return nil
	}
	return l.intern(&State{
		ID: owner.Name + "." + found.Name, Package: owner.unit.Path, Name: found.Name, Owner: owner.Name, Type: found.Type,
		Kind: found.Kind, Sym: found.Sym, Elem: found.Elem, ElemKind: found.ElemKind, Key: found.Key, Decl: position(owner.unit, found.Pos), Generic: owner.Generic,
	})
}

// selectors splits a path into its parts.
func selectors(path string) []string {
	var out []string
	for _, part := range strings.Split(path, ".") {
		for i := strings.IndexByte(part, '['); i > 0; i = strings.IndexByte(part, '[') {
			out = append(out, part[:i])
			part = part[i:]
			break
		}
		for part != "" && part[0] == '[' {
			j := strings.IndexByte(part, ']')
			out = append(out, part[:j+1])
			part = part[j+1:]
		}
		if part != "" {
			out = append(out, part)
		}
	}
	return out
}

func (l *locator) variable(v *varInfo) *State {
	return l.intern(&State{
		ID: v.Name, Package: v.unit.Path, Name: v.Field.Name, Owner: v.unit.Path, Type: v.Type,
		Kind: v.Kind, Sym: v.Sym, Elem: v.Elem, ElemKind: v.ElemKind, Key: v.Key, Decl: position(v.unit, v.Pos),
	})
}

// captured returns the state of a local variable that outlives its function.
func (l *locator) captured(o *object) *State {
	name := o.sym
	if name == "" || strings.ContainsAny(name, " .") || anonymous[name] {
		return nil
	}
	fn := o.inst.fn
	kind := o.made
	st := &State{
		ID: captor(fn) + "." + name, Package: fn.unit.Path, Name: name, Owner: captor(fn), Type: strings.TrimPrefix(o.typ, " "),
		Kind: kind, Decl: fn.position(o.op.Pos), captured: true,
	}
	if !strings.HasPrefix(o.typ, " ") {
		st.Sym = o.typ
		st.Type = o.typ[strings.LastIndexByte(o.typ, '/')+1:]
	}
	return l.intern(st)
}

// anonymous lists the comments that the SSA builder gives to allocations that
// are no variables.
var anonymous = map[string]bool{"new": true, "complit": true, "varargs": true, "slicelit": true, "makeslice": true, "append": true, "defer$stack": true}

// receiverSigns drops what marks the receiver in the symbol of a method.
var receiverSigns = strings.NewReplacer("(", "", ")", "", "*", "")

// captor names a function in ids: pkg.F, pkg.T.M, with its closures.
func captor(fn *function) string {
	name := receiverSigns.Replace(fn.name())
	return fn.unit.Path + "." + name
}

func (l *locator) intern(st *State) *State {
	if old := l.states[st.ID]; old != nil {
		return old
	}
	l.states[st.ID] = st
	return st
}

// keeper returns the best of the states that keep an object, or nil.
func (l *locator) keeper(o *object) *State {
	if states := l.keepers(o); len(states) > 0 {
		return states[0]
	}
	return nil
}

// keepers returns the states that keep an object, the best first: the one
// nearest to where the object is made, fields before variables before captured
// variables.
func (l *locator) keepers(o *object) []*State {
	cells := l.holders[o.id]
	if o.parent != nil {
		cells = append([]*cell{o.parent}, cells...)
	}
	ranks := make(map[*State]int)
	var states []*State
	for _, c := range cells {
		if !l.longLived(c) {
			continue
		}
		st := l.state(c)
		if st == nil {
			continue
		}
		r := l.keeperRank(st, c, o)
		if old, ok := ranks[st]; !ok {
			states = append(states, st)
			ranks[st] = r
		} else if r < old {
			ranks[st] = r
		}
	}
	slices.SortFunc(states, func(a, b *State) int {
		return cmp.Or(cmp.Compare(ranks[a], ranks[b]), cmp.Compare(a.ID, b.ID))
	})
	return states
}

// keeperRank orders the states that keep an object by way of a cell.
func (l *locator) keeperRank(st *State, c *cell, o *object) int {
	r := 0
	switch {
	case st.Generic:
		r = 30
	case c.obj.kind == variable:
		r = 10
	case c.obj.op != nil && c.obj.op.Code == effects.Alloc && l.types[c.obj.typ] == nil:
		r = 20
	}
	if o.inst == nil || o.inst.fn.unit.Path != st.Package {
		r++
	}
	return r
}

// longLived reports whether a cell outlives requests: it was made at start,
// or something made at start leads to it.
func (l *locator) longLived(c *cell) bool {
	return c.obj.kind != contextual && (c.obj.phase == start || c.obj.long || l.kept[c.obj])
}

// sorted returns the states in the order of their ids.
func (l *locator) sorted() []*State {
	out := make([]*State, 0, len(l.states))
	for _, st := range l.states {
		out = append(out, st)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// forget drops the memory that the touches of a state refer to.
func (st *State) forget() {
	for _, ts := range [][]*Touch{st.Writes, st.Reads, st.Secrets} {
		for _, t := range ts {
			t.cell = nil
		}
	}
}
