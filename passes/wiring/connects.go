package wiring

import (
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A Connection is a place where requests open connections to a server, or pools
// of them.
type Connection struct {
	Spots          // the place in each context
	ID      string // pkg.Func#callee
	Callee  string
	Package string
	Fate    Fate   // whether it is closed
	Kept    *State // the state that keeps one for each of what requests name, or nil

	pos effects.Pos
	fn  *function
}

// Function returns the name of the function that the place is in, and where it
// is.
func (c *Connection) Function() (string, finding.Position) { return c.fn.name(), c.fn.position(c.pos) }

// collectConnections returns the places where requests open connections,
// ordered by id.
func (r *releaser) collectConnections() []*Connection {
	found := make(map[*effects.Op]*Connection)
	var out []*Connection
	for _, st := range r.calls {
		if st.inst.id <= 0 || st.row == nil || st.row.Connect == nil || !st.inst.phase.atRunTime() || r.below(st) {
			continue
		}
		o := r.made[objectKey{st.inst.id, st.op, madeHandle}]
		if o == nil {
			continue
		}
		kept, keyed := r.keepsConnection(o)
		if kept && keyed == nil {
			continue // made once, when it is first needed
		}
		c := found[st.op]
		if c == nil {
			c = &Connection{ID: st.id(), Callee: shortCallee(st.sym), Package: st.inst.fn.unit.Path, Fate: Released, pos: st.op.Pos, fn: st.inst.fn}
			found[st.op] = c
			out = append(out, c)
		}
		c.Spots = append(c.Spots, newSpot(st.inst, st.op))
		if keyed != nil {
			c.Kept, c.Fate = keyed, Kept
			continue
		}
		fate, _ := r.fate(openConnection{r, o}, &scope{inst: st.inst}, st.op)
		c.Fate = min(c.Fate, fate)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return slices.CompactFunc(out, func(a, b *Connection) bool { return a.ID == b.ID })
}

// An openConnection goes away when it is closed.
type openConnection struct {
	*releaser
	made *object
}

func (c openConnection) goesBy(rel *release, _ *scope) bool {
	if rel.how != closing {
		return false
	}
	for _, o := range rel.handles {
		if o == c.made || slices.Contains(c.wraps(o), c.made) {
			return true
		}
	}
	return false
}

// wraps returns the connections that another one is opened on.
func (r *releaser) wraps(o *object) []*object {
	var out []*object
	for _, a := range o.handle.op.Args {
		for _, in := range r.handlesAt(o.handle.inst.node(a)) {
			if in.handle.row.Connect != nil {
				out = append(out, in)
			}
		}
	}
	return out
}

// below reports whether a call opens nothing itself: it is given a connection.
func (r *releaser) below(st *site) bool {
	for _, a := range st.op.Args {
		if a == 0 {
			continue
		}
		p := r.partFinder()
		p.visit(&scope{inst: st.inst}, a)
		for _, c := range p.calls {
			if c.row != nil && c.row.Connect != nil {
				return true
			}
		}
		for c := range p.cells {
			for _, o := range r.handlesAt(c.node) {
				if o.handle.row.Connect != nil {
					return true
				}
			}
		}
	}
	return false
}

// keepsConnection reports whether long-lived memory keeps a connection that a
// request opens, and the state that does so under a key of the request.
func (r *releaser) keepsConnection(o *object) (kept bool, keyed *State) {
	seen := map[*object]bool{o: true}
	work := []*object{o}
	byRequest := false
	for len(work) > 0 {
		o := work[0]
		work = work[1:]
		cells := r.holders[o.id]
		if o.parent != nil {
			cells = append([]*cell{o.parent}, cells...)
		}
		for _, c := range cells {
			if c.obj.kind == contextual {
				continue
			}
			byRequest = byRequest || r.keyedByRequest(c)
			if r.longLived(c) {
				kept = true
				if st := r.state(c); byRequest && keyed == nil {
					keyed = st
				}
			}
			if c.obj.phase != start && !c.obj.long && !seen[c.obj] {
				seen[c.obj] = true
				work = append(work, c.obj)
			}
		}
	}
	return kept, keyed
}

// keyedByRequest reports whether a cell is the elements of a container that
// requests name the keys of.
func (r *releaser) keyedByRequest(c *cell) bool {
	if !strings.HasSuffix(c.path, "[*]") {
		return false
	}
	for _, w := range c.writers {
		if w.op.Code == effects.Update && r.taintOf(w.inst, w.op.B)&FromRequest != 0 {
			return true
		}
	}
	if c.parent == nil {
		return false
	}
	for _, sub := range c.parent.subs {
		if sub.name() == "[k]" && r.taint[sub.node]&FromRequest != 0 {
			return true
		}
	}
	return false
}
