package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Fate says on which ways what a function opens or writes goes away again.
type Fate uint8

const (
	Kept     Fate = iota // it stays although all goes well
	Leaked               // it stays on some of the ways that fail
	Released             // it goes away on all ways
)

// A release is an op by which something may go away: a removed or renamed file,
// an upload to shared storage, a closed connection. It stands where the
// function that is looked at does it, or calls who does.
type release struct {
	op      *effects.Op
	site    *site
	how     releaseKind
	parts   parts  // of the path that is removed, or of what is uploaded
	at      *scope // of the site
	listed  *site  // the call that lists what a folder holds, if the path comes from there
	handles []*object
}

type releaseKind uint8

const (
	noRelease releaseKind = iota
	removal               // of a file
	clearing              // of a folder with all that it holds
	renaming
	upload
	closing
)

// A releaser finds what becomes of files and connections.
type releaser struct {
	*locator
	sites  map[*instance][]*site
	leads  map[*instance]bool // instances with such sites, and their callers
	inside map[*instance][]release
}

// maxReleaseDepth bounds the calls between a function and the release of what
// it made, in either direction.
const maxReleaseDepth = 3

func newReleaser(l *locator) *releaser {
	r := &releaser{locator: l, sites: make(map[*instance][]*site), leads: make(map[*instance]bool), inside: make(map[*instance][]release)}
	level := []*instance{}
	for _, st := range l.calls {
		if st.inst.id <= 0 || r.kind(st) == noRelease {
			continue
		}
		r.sites[st.inst] = append(r.sites[st.inst], st)
		if !r.leads[st.inst] {
			r.leads[st.inst] = true
			level = append(level, st.inst)
		}
	}
	for range maxReleaseDepth {
		var next []*instance
		for _, i := range level {
			for _, c := range i.callers {
				if c.fn != nil && !r.leads[c] {
					r.leads[c] = true
					next = append(next, c)
				}
			}
		}
		level = next
	}
	return r
}

// kind says how a call may make something go away.
func (r *releaser) kind(st *site) releaseKind {
	if st.row != nil && st.row.Effect != nil {
		switch e := st.row.Effect; {
		case e.Kind == "file" && e.Op == "remove":
			return removal
		case e.Kind == "file" && e.Op == "remove-all":
			return clearing
		case e.Kind == "file" && e.Op == "rename" && e.Data != nil:
			return renaming
		case e.Kind == "object-store" && e.Class != "read" && e.Op == "":
			return upload
		}
	}
	for n := range len(st.op.Args) + 1 {
		for _, o := range r.handlesAt(st.inst.node(argAt(st.op, n))) {
			switch row := o.handle.row; {
			case row.Connect != nil && isClose(st.sym, row.Connect.Close):
				return closing
			case row.Effect != nil && row.Effect.Kind == "object-store" && o.handle.op != st.op:
				return upload
			}
		}
	}
	return noRelease
}

// argAt returns the operands of a call: the receiver of a dynamic call, then
// the arguments.
func argAt(op *effects.Op, n int) int32 {
	if n == 0 {
		return op.A
	}
	return op.Args[n-1]
}

// isClose reports whether a call closes a connection.
func isClose(sym, method string) bool {
	if method == "" {
		method = "Close"
	}
	return strings.HasPrefix(sym, "(") && methodName(sym) == method
}

// releases returns what a function, or who it calls, makes go away.
func (r *releaser) releases(i *instance) []release {
	if out, known := r.inside[i]; known {
		return out
	}
	r.inside[i] = nil
	out := r.collect(&scope{inst: i}, nil, 0)
	r.inside[i] = out
	return out
}

func (r *releaser) collect(s *scope, op *effects.Op, depth int) []release {
	var out []release
	for _, st := range r.sites[s.inst] {
		rel := r.describe(st, s)
		if rel.op = op; op == nil {
			rel.op = st.op
		}
		out = append(out, rel)
	}
	if depth == maxReleaseDepth {
		return out
	}
	for _, c := range s.inst.calls {
		if c.callee.fn == nil || !r.leads[c.callee] || s.find(c.callee) != nil || r.later(s.inst, c) {
			continue
		}
		at := op
		if at == nil {
			at = c.op
		}
		out = append(out, r.collect(&scope{inst: c.callee, up: s, op: c.op}, at, depth+1)...)
	}
	return out
}

// later reports whether a call only hands over a function that runs some time
// afterwards, as a timer's does.
func (r *releaser) later(i *instance, c callEdge) bool {
	if c.op.Code != effects.Call || calls(i.fn, c.op, c.callee.fn) {
		return false
	}
	st := r.locator.sites[siteKey{i.id, c.op}]
	return st != nil && st.row != nil && slices.ContainsFunc(st.row.Calls, func(cb knowledge.Callback) bool { return cb.When == "later" })
}

func (r *releaser) describe(st *site, s *scope) release {
	rel := release{site: st, how: r.kind(st), at: s, parts: make(parts)}
	switch rel.how {
	case removal, clearing:
		f := r.partFinder()
		f.visit(s, st.operandOr(st.row.Effect.Key))
		rel.parts = f.found
		rel.listed = f.listing()
	case renaming:
		rel.parts = r.partsOf(s, st.operandOr(st.row.Effect.Data))
	case upload:
		for n := range len(st.op.Args) + 1 {
			if a := argAt(st.op, n); a != 0 {
				rel.parts.union(r.partsOf(s, a))
			}
		}
	case closing:
		for n := range len(st.op.Args) + 1 {
			rel.handles = append(rel.handles, r.handlesAt(st.inst.node(argAt(st.op, n)))...)
		}
	}
	return rel
}

// listing returns the call that lists what a folder holds, if a value comes
// from there.
func (f *partFinder) listing() *site {
	for _, st := range f.calls {
		if st.row != nil && st.row.Effect != nil && st.row.Effect.Op == "list" {
			return st
		}
	}
	return nil
}

// stop returns the op at which control has passed the release: of a loop over
// what a folder holds, where it is listed.
func (rel *release) stop(i *instance) *effects.Op {
	if rel.listed != nil && rel.listed.inst == i && rel.op == rel.site.op {
		return rel.listed.op
	}
	return rel.op
}

// operandOr returns the local node of an argument, 0 if there is none.
func (st *site) operandOr(n *int) int32 {
	if n == nil {
		return 0
	}
	return st.operand(*n)
}

// A possession is what may go away, as the outermost function of a scope sees
// it.
type possession interface {
	goesBy(rel *release, at *scope) bool
}

// fate says what becomes of what an op of the innermost function makes. By is
// the release that takes it away.
func (r *releaser) fate(p possession, at *scope, op *effects.Op) (fate Fate, by []release) {
	base, op := at.base(op)
	fn := base.inst.fn
	var stops []*effects.Op
	for _, rel := range r.releases(base.inst) {
		if rel.op == op && rel.site.op != op || !p.goesBy(&rel, at) {
			continue
		}
		if rel.op.Flag&effects.FlagDefer != 0 && fn.dominates(rel.op, op) {
			return Released, []release{rel}
		}
		if stop := rel.stop(base.inst); fn.mayFollow(op, stop) {
			stops = append(stops, stop)
			by = append(by, rel)
		}
	}
	switch e := fn.leavesWith(op, stops); {
	case len(stops) == 0 || e.success:
	case e.failure && !onlyUploads(by):
		fate = Leaked
	default:
		return Released, by
	}
	above, more := r.above(p, at)
	if above > fate {
		return above, append(by, more...)
	}
	return fate, by
}

// onlyUploads reports whether all releases are uploads: when one fails, so does
// the request, and nobody will ask for the file.
func onlyUploads(by []release) bool {
	return !slices.ContainsFunc(by, func(rel release) bool { return rel.how != upload })
}

// above says what the callers make of it: the worst of them.
func (r *releaser) above(p possession, at *scope) (Fate, []release) {
	base, _ := at.base(nil)
	if at.depth() >= maxReleaseDepth {
		return Kept, nil
	}
	worst, any := Released, false
	var by []release
	for _, c := range callsTo(base.inst) {
		if c.inst.phase == start || c.op.Code != effects.Call {
			return Kept, nil
		}
		if at.find(c.inst) != nil {
			continue
		}
		fate, b := r.fate(p, at.under(c.inst, c.op), c.op)
		any, worst, by = true, min(worst, fate), append(by, b...)
		if worst == Kept {
			return Kept, nil
		}
	}
	if !any {
		return Kept, nil
	}
	return worst, by
}

// leavesWith returns the exits to which control may go with what an op has
// made, without passing one of stops. If the op fails, nothing was made: the
// exit right after it does not count.
func (f *function) leavesWith(op *effects.Op, stops []*effects.Op) exits {
	p := f.placeOf(op)
	succs := f.succs(p.block)
	stopped := slices.ContainsFunc(stops, func(stop *effects.Op) bool { at := f.placeOf(stop); return at.block == p.block && at.index > p.index })
	if len(succs) != 2 || stopped || f.callsBetween(p) {
		return f.escapes(op, stops)
	}
	fails := slices.IndexFunc(succs, func(b int32) bool { return len(f.succs(int(b))) == 0 })
	if fails < 0 || len(f.succs(int(succs[1-fails]))) == 0 && f.Blocks[succs[1-fails]].Fails {
		return f.escapes(op, stops)
	}
	return f.escapesFrom(int(succs[1-fails]), stops)
}

// callsBetween reports whether a block calls something after a place.
func (f *function) callsBetween(p place) bool {
	for k := p.index + 1; k < len(f.Ops) && f.placeOf(&f.Ops[k]).block == p.block; k++ {
		if op := &f.Ops[k]; op.Code == effects.Call && op.Flag&effects.FlagDefer == 0 {
			return true
		}
	}
	return false
}
