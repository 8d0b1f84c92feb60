package wiring

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A Repeat is an entry point that does something once more when a client
// sends its request again, for want of an answer to the first.
type Repeat struct {
	Entries []int // numbers of the entry points that share the handler
	// Effects are what is done once more, the nearest first. Writes are all that
	// is written, also what has the same result again.
	Effects, Writes []*Consequence
	// UnusedKey is where a key is read by which clients mark repeated requests,
	// if nothing is done with it.
	UnusedKey *Spot
	serves    *function
}

// A Consequence is one effect of a request.
type Consequence struct {
	Spot
	Kind string // payment, insert, publish, outbound, increment
	What string // what is done, for messages: "inserts into orders"
	// Payment says that money moves: through a payment provider, or, with Money
	// only, by a record of it that is made or changed.
	Payment, Money bool
}

// repeats finds entry points that are not safe to retry.
type repeats struct {
	*originFinder
	at    map[*instance][]*site
	deeds map[*site][]deed
	spelt map[keyPlace][]textAt // texts of values
	fills map[int32][]*filling  // by cell
	keys  tableKeys
	// columnNames are those of generated entities' fields, by entity.
	columnNames map[string]map[string]string
	tests       map[*instance][]*stop
	reached     map[*instance]int // by the entry point at hand, with distances
	entry       *entry
	known       *attempt        // what is known of the entry point at hand
	safe        map[string]bool // RPC methods that proto files call idempotent, by route
	finding     int             // look-ups of which it is asked what they are keyed by
}

func newRepeats(l *locator) *repeats {
	return &repeats{
		originFinder: &originFinder{locator: l, ids: make(map[originKey]int32)},
		spelt:        make(map[keyPlace][]textAt),
		tests:        make(map[*instance][]*stop),
	}
}

// collectRepeats returns the entry points that are not safe to retry, by the
// order of entry points.
func (l *locator) collectRepeats() []*Repeat {
	r := newRepeats(l)
	r.at, r.safe = make(map[*instance][]*site), l.callableAgain()
	for _, st := range l.calls {
		if st.inst.id > 0 && st.op.Code == effects.Call {
			r.at[st.inst] = append(r.at[st.inst], st)
		}
	}
	var out []*Repeat
	byHandler := make(map[*function]*Repeat)
	for n, e := range l.entries {
		if !e.creates() {
			continue
		}
		rep := r.judge(e)
		if rep == nil {
			continue
		}
		if old := byHandler[rep.serves]; old != nil && old.same(rep) {
			old.Entries = append(old.Entries, n)
			continue
		}
		rep.Entries = []int{n}
		byHandler[rep.serves] = rep
		out = append(out, rep)
	}
	return out
}

// creates reports whether clients may make something by an entry point: those
// for other verbs are safe, or clients know that they are not.
func (e *entry) creates() bool {
	if e.background() || e.kind == "event" {
		return false
	}
	return e.method == "POST" || e.method == "ANY" || e.method == "RPC"
}

// same reports whether two entry points with one handler have the same effects:
// they are one finding.
func (rep *Repeat) same(other *Repeat) bool {
	return slices.EqualFunc(rep.Effects, other.Effects, func(a, b *Consequence) bool { return a.op == b.op && a.inst == b.inst }) &&
		(rep.UnusedKey == nil) == (other.UnusedKey == nil)
}

// judge returns what a request writes and what of it a second attempt does once
// more, nil if it writes nothing.
func (r *repeats) judge(e *entry) *Repeat {
	r.entry, r.known = e, new(attempt)
	r.reached = r.reach(e).dist
	if e.method == "ANY" && !r.posts() {
		return nil
	}
	rep := &Repeat{serves: r.served(), Writes: r.writes()}
	if len(rep.Writes) == 0 || r.answersRepeats() {
		return rep.orNil()
	}
	rep.Effects = r.repeatedIn(r.unstopped(nil))
	if choices := r.choices(rep); len(rep.Effects) > 0 && len(choices) > 0 {
		rep.Effects = r.repeatedIn(r.unstopped(choices))
	}
	if len(rep.Effects) == 0 {
		return rep
	}
	used, read := r.keyUse()
	if used {
		rep.Effects = nil
		return rep
	}
	rep.UnusedKey = read
	sortConsequences(rep.Effects)
	return rep
}

func (rep *Repeat) orNil() *Repeat {
	if len(rep.Writes) == 0 {
		return nil
	}
	return rep
}

// repeatedIn returns what a second attempt does once more in instances.
func (r *repeats) repeatedIn(insts []*instance) []*Consequence {
	var out []*Consequence
	passwords := r.comparesPassword(insts)
	for _, i := range insts {
		for _, st := range r.at[i] {
			if r.stopped(i, st.op) {
				continue
			}
			for _, d := range r.deedsOf(st) {
				d = r.grown(d, passwords)
				if kind := r.repeated(d, passwords); kind != "" && !r.enteredStopped(d) {
					out = append(out, r.consequence(d, kind))
				}
			}
		}
	}
	return out
}

func (r *repeats) consequence(d deed, kind string) *Consequence {
	c := &Consequence{Spot: newSpot(d.inst, d.op), Kind: kind, What: d.what(), Payment: d.kind == "payment", Money: r.aboutMoney(d)}
	c.nearest, c.dist = r.entry, r.reached[d.inst]
	return c
}

// writes returns all that the handler writes to something shared for POST
// requests.
func (r *repeats) writes() []*Consequence {
	var out []*Consequence
	before := make(map[*instance]bool)
	for _, i := range r.before() {
		before[i] = true
	}
	for _, d := range r.allDeeds() {
		if kind := writing[d.verb]; kind != "" && !before[d.inst] && r.underPost(d.inst, d.op) {
			out = append(out, r.consequence(d, kind))
		}
	}
	sortConsequences(out)
	return out
}

// writing gives the kind of findings about deeds that change something.
var writing = map[verb]string{
	inserts: "insert", upserts: "insert", sets: "insert", saves: "insert", removes: "insert", increments: "increment",
	publishes: "publish", sends: "publish", asks: "outbound", runs: "outbound", pays: "payment",
}

// enteredStopped reports whether one of the calls through which the text of a
// statement came is not made at a second attempt. Its function may be reached by
// others.
func (r *repeats) enteredStopped(d deed) bool {
	for _, c := range d.entered {
		if r.within(c.inst) && r.stopped(c.inst, c.op) {
			return true
		}
	}
	return false
}

// choices returns the calls of interface methods with several implementations of
// which some write in a way that may be repeated: which of them serves is chosen
// where the service is started, and it is taken to be chosen well.
func (r *repeats) choices(rep *Repeat) map[*effects.Op]bool {
	unsafe := make(map[*instance]bool)
	for _, c := range rep.Effects {
		unsafe[c.inst] = true
	}
	out := make(map[*effects.Op]bool)
	for i := range r.reached {
		implementations := make(map[*effects.Op][]*instance)
		for _, c := range i.calls {
			if c.op.Flag&effects.FlagInvoke != 0 && c.callee.fn != nil && r.within(c.callee) {
				implementations[c.op] = append(implementations[c.op], c.callee)
			}
		}
		for op, callees := range implementations {
			if len(callees) < 2 {
				continue
			}
			out[op] = slices.ContainsFunc(callees, func(callee *instance) bool {
				writes, bad := r.below(callee, unsafe)
				return writes && !bad
			})
		}
	}
	for op, chosen := range out {
		if !chosen {
			delete(out, op)
		}
	}
	return out
}

// below reports whether an instance, or one that it calls, writes to something
// shared, and whether one is among those with effects that must not be repeated.
func (r *repeats) below(i *instance, unsafe map[*instance]bool) (writes, bad bool) {
	seen := map[*instance]bool{i: true}
	work := []*instance{i}
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		bad = bad || unsafe[i]
		for _, st := range r.at[i] {
			writes = writes || slices.ContainsFunc(r.deedsOf(st), func(d deed) bool { return d.verb != reads && d.verb != noDeed })
		}
		for _, c := range i.calls {
			if r.within(c.callee) && c.callee.fn != nil && !seen[c.callee] {
				seen[c.callee] = true
				work = append(work, c.callee)
			}
		}
	}
	return writes, bad
}

// sortConsequences orders effects by the length of the path to them, then by
// place.
func sortConsequences(list []*Consequence) {
	slices.SortStableFunc(list, func(a, b *Consequence) int {
		return cmp.Or(
			cmp.Compare(a.dist, b.dist),
			cmp.Compare(a.inst.fn.Sym, b.inst.fn.Sym),
			cmp.Compare(a.inst.fn.opIndex(a.op), b.inst.fn.opIndex(b.op)),
			cmp.Compare(a.inst.id, b.inst.id),
		)
	})
}

// Gravest returns the effect that a finding is about: a payment, a record of
// money, or the nearest.
func (rep *Repeat) Gravest() *Consequence {
	list := rep.Effects
	if len(list) == 0 {
		list = rep.Writes
	}
	for _, c := range list {
		if c.Payment {
			return c
		}
	}
	for _, c := range list {
		if c.Money {
			return c
		}
	}
	return list[0]
}

// Serves returns the function that does the work of the handler, and where it
// is: behind closures that only call it.
func (rep *Repeat) Serves() (string, finding.Position) {
	return rep.serves.name(), rep.serves.position(rep.serves.Pos)
}

// served returns the function that a handler which is a closure calls with what
// it is given itself, as wrappers do.
func (r *repeats) served() *function {
	fn := r.entry.handler.fn
	for range maxChain {
		var inner *function
		for i := range r.reached {
			if i.fn != fn {
				continue
			}
			for _, c := range i.calls {
				if !r.within(c.callee) || c.direct || c.callee.fn == nil || !sameShape(fn, c.callee.fn) {
					continue
				}
				if inner != nil && inner != c.callee.fn {
					return fn
				}
				inner = c.callee.fn
			}
		}
		if inner == nil || inner == fn || !strings.Contains(fn.Sym, "$") {
			break
		}
		fn = inner
	}
	return fn
}

// sameShape reports whether two functions take the same, receivers left out.
func sameShape(f, g *function) bool {
	params := func(f *function) []effects.Param {
		if f.Recv {
			return f.Params[1:]
		}
		return f.Params
	}
	return slices.EqualFunc(params(f), params(g), func(a, b effects.Param) bool { return a.Type == b.Type })
}

// unstopped returns the instances that the handler reaches on ways on which
// nothing stops a second attempt, in breadth-first order; calls in without are
// left out.
func (r *repeats) unstopped(without map[*effects.Op]bool) []*instance {
	seen := make(map[*instance]bool)
	var out []*instance
	enter := func(i *instance) {
		if i.fn != nil && !seen[i] {
			seen[i] = true
			out = append(out, i)
		}
	}
	for _, c := range r.entry.root.calls {
		enter(c.callee) // what middleware begins with is no function
	}
	for n := 0; n < len(out); n++ {
		i := out[n]
		for _, c := range i.calls {
			if _, ok := r.reached[c.callee]; !ok || r.passesOn(c) || without[c.op] || r.stopped(i, c.op) {
				continue
			}
			enter(c.callee)
		}
	}
	return out
}

// passesOn reports whether a call is one by which middleware calls the handler
// of another route.
func (r *repeats) passesOn(c callEdge) bool {
	return r.entry.passesOn(c) && sameShape(r.entry.handler.fn, c.callee.fn)
}

// before returns the instances that only middleware reaches.
func (r *repeats) before() []*instance {
	seen := make(map[*instance]bool)
	var out []*instance
	enter := func(i *instance) {
		if _, ok := r.reached[i]; ok && !seen[i] {
			seen[i] = true
			out = append(out, i)
		}
	}
	for _, c := range r.entry.root.calls {
		if c.callee.fn == nil {
			enter(c.callee)
		}
	}
	for n := 0; n < len(out); n++ {
		for _, c := range out[n].calls {
			if c.callee.fn != r.entry.handler.fn && !r.passesOn(c) {
				enter(c.callee)
			}
		}
	}
	return out
}
