package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Call is a call of a function outside the program which has a role that
// checks ask for. Functions that are called through an interface, a function
// value or a bound method are given by what they turn out to be.
type Call struct {
	Spot
	Row    *knowledge.Func
	Symbol string
	Recv   Value
	Args   []Value // without the receiver
	// Made is the number of the object that the call makes: an open file, a
	// connection; 0 if its row has no such role.
	Made int32
	// Names are the origins of what the call makes, and of the name by which it
	// is found again: see Value.
	Names    []int32
	Keeper   *State // that keeps what the call makes beyond the request, or nil
	Deferred bool
	Loop     bool // in a loop
}

// A Value is what is known of an argument.
type Value struct {
	Taint   Taint // where it comes from
	Content Taint // where what it refers to comes from
	// Objects are the numbers of objects that it refers to, some references
	// deep; ascending.
	Objects []int32
	// Origins are numbers of the constants, calls and concatenations that the
	// value may be, and Parts of all that it is computed from: two values with
	// an origin in common may be equal, and a path has its folder's origin among
	// its parts. Ascending. Known for roles that need it only, as what follows.
	Origins, Parts []int32
	Texts          []string // constants among the parts, ordered
	Via            []string // symbols of foreign functions among the parts, ordered
}

// Arg returns an argument; knowledge.Recv is the receiver.
func (c *Call) Arg(n int) Value {
	switch {
	case n == knowledge.Recv:
		return c.Recv
	case n < 0 || n >= len(c.Args):
		return Value{}
	}
	return c.Args[n]
}

// Function values and interfaces may lead to several functions outside the
// program by one op: the calls then share a spot.

// recorded reports whether checks ask for calls of a function.
func recorded(row *knowledge.Func) bool {
	return row != nil && (row.Effect != nil || row.Secret != nil || row.Close != nil || makes(row))
}

// makes reports whether a function makes an object that is followed: what it
// opens.
func makes(row *knowledge.Func) bool { return row.New == "file" || row.New == "connection" }

// named reports whether the origins of a function's arguments are asked for.
func named(row *knowledge.Func) bool {
	return makes(row) || row.Secret != nil || row.Effect != nil && (row.Effect.Kind == "file" || row.Effect.Kind == "object-store")
}

// recordCalls collects the calls of functions outside the program, in the order
// in which the solver came to them.
func (l *locator) recordCalls() []*Call {
	var out []*Call
	o := &originFinder{locator: l, ids: make(map[originKey]int32)}
	for _, st := range l.calls {
		if !recorded(st.row) || st.inst.id <= 0 || st.op.Code != effects.Call {
			continue
		}
		c := &Call{Spot: newSpot(st.inst, st.op), Row: st.row, Symbol: st.sym, Deferred: st.op.Flag&effects.FlagDefer != 0, Loop: st.op.Flag&effects.FlagLoop != 0}
		g := registration{site: st}
		if st.sym[0] == '(' {
			c.Recv = o.value(st, knowledge.Recv)
		}
		for n := range g.numArgs() {
			c.Args = append(c.Args, o.value(st, n))
		}
		if made := l.made[objectKey{st.inst.id, st.op, madeByCall}]; made != nil && makes(st.row) {
			c.Made = made.id
			if l.longLived(l.cell(made, "")) {
				c.Keeper = l.keeper(made)
			}
		}
		if named(st.row) {
			c.Names = o.names(st, c)
		}
		out = append(out, c)
	}
	return out
}

// value describes an argument of a call.
func (o *originFinder) value(st *site, n int) Value {
	node := st.operand(n)
	if node == 0 {
		return Value{}
	}
	v := Value{Taint: o.taint[st.inst.node(node)] &^ labels, Content: o.contentTaint(st.inst.node(node), 3) &^ labels}
	v.Objects = o.reachable(st.inst.node(node))
	if named(st.row) {
		o.describe(&v, st.inst, node)
	}
	return v
}

// names returns the origins of what a call opens.
func (o *originFinder) names(st *site, c *Call) []int32 {
	own := []int32{o.id(originKey{inst: st.inst.id, op: st.op})}
	e := st.row.Effect
	if e == nil || e.Key == nil || e.Op == "temp" || *e.Key == knowledge.Recv {
		return own
	}
	return merged(own, c.Arg(*e.Key).Origins)
}

// maxReach bounds the objects of a value.
const maxReach = 64

// reachable returns the objects that a node leads to: what boxes, arrays and
// structs at hand refer to.
func (l *locator) reachable(n int32) []int32 {
	seen := make(map[*object]bool)
	var visit func(n int32, depth int)
	visit = func(n int32, depth int) {
		for _, r := range l.pts[n] {
			c := l.cellOf(r)
			if depth == 0 || seen[c.obj] || len(seen) >= maxReach {
				continue
			}
			seen[c.obj] = true
			if c.obj.kind != boxed && c.obj.kind != memory {
				continue
			}
			for _, in := range c.obj.list {
				visit(in.node, depth-1)
			}
		}
	}
	visit(n, 4)
	ids := make([]int32, 0, len(seen))
	for o := range seen {
		ids = append(ids, o.id)
	}
	slices.Sort(ids)
	return ids
}

// merged returns the union of two ordered sets.
func merged(a, b []int32) []int32 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
