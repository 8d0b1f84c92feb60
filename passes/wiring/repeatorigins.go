package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// An ancestry is what a value comes from, on the ways that the entry point at
// hand reaches.
type ancestry struct {
	taint  Taint
	calls  []origin // of functions outside the program
	fields []string // of records that the request fills
}

// add makes it the ancestry of one more value.
func (a *ancestry) add(more ancestry) {
	a.taint |= more.taint
	a.calls = append(a.calls, more.calls...)
	a.fields = append(a.fields, more.fields...)
}

// An origin is a call outside the program from which a value comes.
type origin struct {
	*site
	field string // of the record that the call yields, "" for the whole
	typ   string // type that has the field
}

// ancestryOf follows values backwards.
func (r *repeats) ancestryOf(values ...valueAt) ancestry {
	if len(values) != 1 {
		return r.searched(values)
	}
	return remembered(&r.known.ancestries, values[0], func() ancestry {
		a := r.searched(values)
		a.calls, a.fields = slices.Clip(a.calls), slices.Clip(a.fields)
		return a
	})
}

func (r *repeats) searched(values []valueAt) ancestry {
	a := r.followed(func() {
		for _, v := range values {
			r.visit(v.inst, v.node)
		}
	})
	for _, v := range values {
		if a.taint == 0 && v.node != 0 { // where the search loses the way, what is known without it counts
			a.taint = r.taintOf(v.inst, v.node) & differing
		}
	}
	return a
}

// differing is what says whether a value is the same at a second attempt.
const differing = FromRequest | FromRandom | FromClock | FromExternal

// ancestryOfCell follows what a place in memory holds backwards.
func (r *repeats) ancestryOfCell(c *cell) ancestry {
	a := r.followed(func() { r.stored(c) })
	if a.taint == 0 {
		a.taint = r.cellTaint(c) & differing
	}
	return a
}

func (r *repeats) followed(search func()) ancestry {
	var a ancestry
	old, seen, parts := r.watch, r.originFinder.seen, r.parts
	defer func() { r.watch, r.originFinder.seen, r.parts = old, seen, parts }()
	r.originFinder.seen, r.parts = make(map[originVisit]bool), make(map[int32]bool)
	r.watch = &watcher{
		within: r.within,
		call:   func(i *instance, op *effects.Op) bool { return a.passes(r, i, op) },
		cell:   func(c *cell) { a.finds(r, c, nil) },
		part:   func(c *cell) { a.finds(r, c, c) },
		leaf:   func(i *instance, n int32) { a.taint |= r.taintOf(i, n) & (FromRequest | FromIdempotencyKey) },
	}
	search()
	return a
}

// passes notes a call outside the program, and reports whether it says enough
// of what comes from it.
func (a *ancestry) passes(r *repeats, i *instance, op *effects.Op) bool {
	st := r.sites[siteKey{i.id, op}]
	if st == nil || st.row == nil {
		return false
	}
	row := st.row
	a.calls = append(a.calls, origin{site: st})
	switch {
	case row.Random:
		a.taint |= FromRandom
	case row.Clock:
		a.taint |= FromClock
	case row.Context != nil && row.Context.Op == "get": // the values of a context are not told apart by function
		for k := range op.C {
			a.taint |= r.taint[i.node(op.Dst+k)] & (FromRequest | FromIdempotencyKey)
		}
	case row.Source != nil && row.Source.Kind == "header" && op.Dst != 0:
		a.taint |= FromRequest | r.taint[i.node(op.Dst)]&FromIdempotencyKey
	case row.Source != nil && !row.Source.Derived && row.Source.Into == nil:
		a.taint |= FromRequest
	case row.Effect != nil && row.Effect.Class != "":
		a.taint |= FromExternal
	default:
		return false
	}
	return true
}

// finds notes what fills a place in memory, itself or what it is a part of up to
// some whole: decoders and queries.
func (a *ancestry) finds(r *repeats, c, whole *cell) {
	if r.fills == nil {
		r.indexFills()
	}
	stored := func(c *cell) bool { return len(c.writers)+len(c.sources) > 0 }
	if v := r.base.Var(c.obj.sym); v != nil && v.Random && c.obj.kind == variable {
		a.taint |= FromRandom
	}
	if !stored(c) && !slices.ContainsFunc(c.subs, stored) { // what others than the program store there
		a.taint |= (r.taint[c.node] | c.deep) & (FromRequest | FromIdempotencyKey)
	}
	for at := c; at != nil; at = at.parent {
		for _, fl := range r.fills[at.id] {
			if r.others(fl.site.inst) {
				continue
			}
			o := origin{site: fl.site}
			if at != c {
				o.field = c.name()
				if c.parent != nil {
					o.typ = c.parent.recordType()
				}
			}
			a.fill(r, fl, o)
		}
		if at == whole {
			break
		}
	}
}

// fill notes one filling of a place.
func (a *ancestry) fill(r *repeats, fl *filling, o origin) {
	a.taint |= fl.taint & (FromRequest | FromRandom | FromExternal)
	row := fl.site.row
	if o.field != "" && (fl.taint|r.taint[fl.from])&FromRequest != 0 {
		a.fields = append(a.fields, o.typ+"."+o.field)
	}
	switch {
	case row == nil:
	case row.Effect != nil:
		a.calls = append(a.calls, o)
	case len(row.Flows) > 0 || row.Bind != nil:
		from := knowledge.Recv
		if len(row.Flows) > 0 && !row.Flows[0].From.Result {
			from = row.Flows[0].From.N
		}
		if row.Bind != nil && row.Bind.From != nil {
			from = *row.Bind.From
		}
		n := len(a.calls)
		r.visit(fl.site.inst, fl.site.operand(from))
		for k := n; k < len(a.calls); k++ {
			if a.calls[k].field == "" {
				a.calls[k].field, a.calls[k].typ = o.field, o.typ
			}
		}
	}
}

// indexFills notes what fills which cells.
func (r *repeats) indexFills() {
	r.fills = make(map[int32][]*filling)
	for k := range r.fillings {
		fl := &r.fillings[k]
		if fl.site == nil {
			continue
		}
		for _, c := range r.filled(fl.into) {
			r.fills[c.id] = append(r.fills[c.id], fl)
		}
	}
}

// filled returns the places that a decoder or query fills: what a node refers
// to, in interfaces and among variadic arguments.
func (r *repeats) filled(n int32) []*cell {
	var out []*cell
	seen := make(map[*cell]bool)
	var visit func(c *cell)
	visit = func(c *cell) {
		if seen[c] {
			return
		}
		seen[c] = true
		if c.obj.kind != boxed {
			out = append(out, c)
		}
		holders := c.subs
		if c.obj.kind == boxed || c.obj.made == effects.Pointer && c.path == "" {
			holders = []*cell{c}
		}
		if c.obj.made == effects.Slice && c.path == "" { // a slice that was there before
			holders = append(slices.Clip(holders), c)
		}
		for _, h := range holders {
			if h != c && !strings.HasPrefix(h.name(), "[") {
				continue
			}
			for _, in := range r.pts[h.node] {
				visit(r.cellOf(in))
			}
		}
	}
	for _, ref := range r.pts[n] {
		visit(r.cellOf(ref))
	}
	return out
}

// makers returns the calls outside the program that a value comes from.
func (r *repeats) makers(i *instance, n int32) []*site {
	var out []*site
	for _, o := range r.ancestryOf(valueAt{i, n}).calls {
		out = append(out, o.site)
	}
	return out
}

// client reports whether a value is one that a client sends again with a second
// attempt: computed from the request, and from nothing that differs.
func (a ancestry) client() bool {
	return a.taint&FromRequest != 0 && a.taint&(FromRandom|FromClock) == 0
}

// fresh reports whether a value differs at each attempt.
func (a ancestry) fresh() bool {
	return a.taint&(FromRandom|FromClock) != 0 && a.taint&FromRequest == 0
}

// keyNames are names of fields by which clients mark repeated requests, in
// lower case without signs between words.
var keyNames = map[string]bool{
	"idempotencykey": true, "idempotentkey": true, "idempotencytoken": true, "idempotencyid": true,
	"requestid": true, "clientrequestid": true, "requesttoken": true, "dedupekey": true, "dedupid": true, "deduplicationid": true, "deduplicationkey": true,
}

// keyField marks what is read from a field that is called like a key by which
// clients mark repeated requests.
func (s *solver) keyField(i *instance, op *effects.Op) {
	if keyNames[plainName(i.fn.str(op.Sym))] {
		s.addTaint(i.node(op.Dst), FromKeyField)
	}
}
