package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// foreign applies what the base knows of a function outside the program. Of an
// unknown one it is assumed that it reads its arguments, calls functions among
// them once and synchronously, stores nothing, and returns what is derived from
// its arguments, or one of them of the same type.
func (s *solver) foreign(st *site, t *target) {
	st.row = s.row(st.sym)
	s.calls = append(s.calls, st)
	f := &foreignCall{solver: s, site: st, target: t, row: st.row}
	if f.row == nil {
		f.row = new(knowledge.Func)
		f.unknown()
		return
	}
	if f.row.Route != nil || f.row.Use != nil || f.row.Chain != nil || f.row.Group != nil {
		s.regs = append(s.regs, st)
	}
	f.router()
	f.handle()
	f.ender()
	f.scheduler()
	f.store()
	f.data()
	f.containers()
	f.callbacks()
	f.context()
	f.provide()
	f.token()
}

// A foreignCall is a call of a function outside the program.
type foreignCall struct {
	*solver
	site   *site
	target *target
	row    *knowledge.Func
}

// arg returns the node of an argument. The receiver of a method comes first
// among the target's arguments.
func (f *foreignCall) arg(n int) int32 {
	if f.hasRecv() {
		n++
	}
	if n < 0 || n >= len(f.target.args) {
		return 0
	}
	return f.target.args[n]
}

// hasRecv reports whether the callee is a method.
func (f *foreignCall) hasRecv() bool { return f.site.sym != "" && f.site.sym[0] == '(' }

// args returns the number of arguments without the receiver.
func (f *foreignCall) args() int {
	if f.hasRecv() {
		return len(f.target.args) - 1
	}
	return len(f.target.args)
}

func (f *foreignCall) place(p knowledge.Place) int32 {
	if !p.Result {
		return f.arg(p.N)
	}
	return f.result(p.N)
}

func (f *foreignCall) result(n int) int32 {
	if n >= len(f.target.dst) {
		return 0
	}
	return f.target.dst[n]
}

// unknown applies the defaults.
func (f *foreignCall) unknown() {
	f.derive()
	f.passThrough()
	all := f.newNode()
	for _, a := range f.target.args {
		f.flowTaint(a, all)
	}
	for n, a := range f.target.args {
		if n == 0 && f.hasRecv() {
			continue
		}
		t := &target{site: f.site, args: []int32{all, all, all, all}, phase: f.target.phase, handed: true}
		f.addUse(a, use{inst: f.site.inst, op: f.site.op, role: roleCallee, bind: t})
	}
}

// derive lets the taint of the arguments flow to the results.
func (f *foreignCall) derive() {
	if len(f.target.dst) == 0 {
		return
	}
	all := f.newNode()
	for _, a := range f.target.args {
		f.flowTaint(a, all)
		f.addUse(a, use{inst: f.site.inst, op: elemsOp, role: roleContent, bind: &target{args: []int32{all}}})
	}
	for _, d := range f.target.dst {
		f.flowTaint(all, d)
	}
}

// passThrough lets the first result be any argument of its type.
func (f *foreignCall) passThrough() {
	op := f.site.op
	if op.Code != effects.Call || len(f.target.dst) == 0 {
		return
	}
	for n := range op.Args {
		if n < 31 && op.B&(1<<n) != 0 {
			f.flow(f.site.inst.node(op.Args[n]), f.target.dst[0])
		}
	}
}

// data applies the rows about request data, decoding, effects and flows.
func (f *foreignCall) data() {
	row, run := f.row, f.site.inst.phase.atRunTime()
	switch {
	case row.Source != nil && run:
		f.source(row.Source)
	case row.Random:
		for _, d := range f.target.dst {
			f.addTaint(d, FromRandom)
		}
	case row.Clock:
		for _, d := range f.target.dst {
			f.addTaint(d, FromClock)
		}
	case row.Effect != nil && row.Effect.Class != "":
		for _, d := range f.target.dst {
			f.addTaint(d, FromExternal)
		}
		f.passThrough()
		for _, n := range row.Effect.Into {
			f.fill(f.arg(n), 0, FromExternal)
		}
	case len(row.Flows) > 0:
		for _, fl := range row.Flows {
			f.move(fl)
		}
	case row.Container != nil && row.Container.Op == "read", row.New != "":
	default:
		f.derive()
		if f.site.made == nil && !f.runsOnce() { // what is new is none of the arguments
			f.passThrough()
		}
	}
	if row.Random {
		for _, n := range row.Writes {
			f.fill(f.arg(n), 0, FromRandom)
		}
	}
	if b := row.Bind; b != nil {
		from := int32(0)
		if b.From != nil {
			from = f.arg(*b.From)
		}
		t := Taint(0)
		if b.Request && run {
			t = FromRequest
		}
		f.fill(f.arg(b.Into), from, t)
		if from != 0 && f.arg(b.Into) != 0 && f.site.op.Code == effects.Call {
			f.fillings[len(f.fillings)-1].call = f
		}
	}
}

// runsOnce reports whether the result is a function that runs the argument once:
// what that does is done before others go on.
func (f *foreignCall) runsOnce() bool {
	for _, cb := range f.row.Calls {
		if cb.When == "once" && cb.Result {
			return true
		}
	}
	return false
}

func (f *foreignCall) source(src *knowledge.Source) {
	if src.Kind == "header" && src.Name != nil && f.idempotencyHeader(*src.Name) {
		for _, d := range f.target.dst {
			f.addTaint(d, FromIdempotencyKey)
		}
	}
	if f.tellsClients(src) {
		for _, d := range f.target.dst {
			f.addTaint(d, FromPeer)
		}
	}
	if src.Derived {
		f.derive()
		return
	}
	if src.Into != nil {
		f.fill(f.arg(*src.Into), 0, FromRequest)
		return
	}
	for _, d := range f.target.dst {
		f.addTaint(d, FromRequest)
	}
}

// idempotencyHeader reports whether an argument names the header by which
// clients mark repeated requests.
func (f *foreignCall) idempotencyHeader(n int) bool {
	name := f.constant(f.site, n)
	if strings.Contains(strings.ToLower(name), "idempoten") {
		return true
	}
	return slices.ContainsFunc(KeyHeaders, func(h string) bool { return strings.EqualFold(h, name) })
}

// KeyHeaders names more headers by which clients mark repeated requests. Those
// whose names speak of idempotency are known without.
var KeyHeaders []string

// clientHeaders are the headers by which proxies hand on a client's address, and
// the one of cookies.
var clientHeaders = []string{"x-forwarded-for", "x-real-ip", "forwarded", "true-client-ip", "cf-connecting-ip", "cookie"}

// tellsClients reports whether a source yields what tells clients apart.
func (f *foreignCall) tellsClients(src *knowledge.Source) bool {
	if src.Kind == "header" && src.Name != nil {
		return slices.Contains(clientHeaders, strings.ToLower(f.constant(f.site, *src.Name)))
	}
	return recognises(src)
}

// recognises reports whether a source is of a kind that tells clients apart.
func recognises(src *knowledge.Source) bool { return src.Kind == "cookie" || src.Kind == "address" }

// A filling decodes data into what a node refers to.
type filling struct {
	into, from int32
	taint      Taint
	site       *site
	call       *foreignCall // that decodes; nil if what is filled is not in from
}

// fill makes what a node refers to tainted: by t, and by the taint of from.
func (f *foreignCall) fill(into, from int32, t Taint) {
	if into != 0 {
		f.fillings = append(f.fillings, filling{into: into, from: from, taint: t, site: f.site})
	}
}

// applyFillings taints what decoders filled, and reports whether there was
// anything new.
func (s *solver) applyFillings() bool {
	changed := false
	for n := range s.fillings {
		s.readByHand(&s.fillings[n])
		fl := s.fillings[n]
		t := fl.taint | s.taint[fl.from]&^marks
		if t == 0 {
			continue
		}
		for _, r := range append([]ref(nil), s.pts[fl.into]...) {
			changed = s.fillRef(r, t, make(map[*cell]bool)) || changed
		}
	}
	return changed
}

func (s *solver) fillRef(r ref, t Taint, seen map[*cell]bool) bool {
	c := s.cellOf(r)
	if seen[c] {
		return false
	}
	seen[c] = true
	changed := c.deep|t != c.deep
	s.taintDeep(c, t)
	holders := c.subs
	if c.obj.kind == boxed {
		holders = []*cell{c}
	}
	for _, h := range holders { // pointers among variadic arguments
		if h != c && h.name()[0] != '[' {
			continue
		}
		for _, in := range append([]ref(nil), s.pts[h.node]...) {
			changed = s.fillRef(in, t, seen) || changed
		}
	}
	return changed
}

// move applies a flow of a row.
func (f *foreignCall) move(fl knowledge.Flow) {
	from, to := f.place(fl.From), f.place(fl.To)
	switch {
	case fl.Alias:
		f.flow(from, to)
	case fl.Elems:
		f.flowTaint(from, to)
		f.flowElems(from, to)
	case !fl.To.Result:
		f.fill(to, from, 0)
		f.flowTaint(from, to)
	default:
		f.flowTaint(from, to)
	}
}

// flowElems makes a container include the elements of another: a result gets
// a container of its own.
func (f *foreignCall) flowElems(from, to int32) {
	if to == 0 || from == 0 {
		return
	}
	o := f.object(f.site.inst, f.site.op, to, func() object { return object{kind: memory, made: effects.Slice} })
	if len(f.pts[to]) == 0 && f.isResult(to) {
		f.add(to, makeRef(f.cell(o, ""), false, false))
	}
	f.addUse(from, use{inst: f.site.inst, op: elemsOp, role: roleElems, bind: &target{args: []int32{to}, direct: true}})
	f.addUse(to, use{inst: f.site.inst, op: elemsOp, role: roleElems, bind: &target{args: []int32{from}}})
}

func (f *foreignCall) isResult(n int32) bool {
	for _, d := range f.target.dst {
		if d == n {
			return true
		}
	}
	return false
}

var elemsOp = &effects.Op{Code: effects.Nop}

// resolveElems links elements; the target's argument is the other container,
// and direct says that the ref is the source.
func (s *solver) resolveElems(t *target, r ref) {
	from, to := s.pts[t.args[0]], []ref{r}
	if t.direct {
		from, to = []ref{r}, s.pts[t.args[0]]
	}
	for _, a := range append([]ref(nil), from...) {
		for _, b := range append([]ref(nil), to...) {
			s.mirror(s.sub(s.cellOf(b), "[*]"), s.sub(s.cellOf(a), "[*]"), a.shared())
			s.mirror(s.sub(s.cellOf(b), "[k]"), s.sub(s.cellOf(a), "[k]"), a.shared())
		}
	}
}
