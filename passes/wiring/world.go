package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A world is one consistent set of answers to the questions that come up while
// a registration is evaluated backwards from its arguments: which caller
// passed a parameter, which element of a table is meant, which branch was
// taken. Route, handler and middleware of a registration are evaluated in the
// same world, so what came through one call or one row of a table stays
// together; every world that the questions allow is tried.
type world struct {
	*solver
	trail    []decision
	answered int
	chosen   map[question]int
	frames   map[frameKey]*frame
	asked    map[asking]bool // those being answered
	filled   bool            // what nobody stores may come from outside, as from a database
	limit    int             // of the solver's steps
}

// A decision is the answer to a question, one of n.
type decision struct{ alt, n int }

// A question is identified by where it comes up.
type question struct {
	kind  questionKind
	frame *frame
	node  int32
	base  operand
}

type questionKind uint8

const (
	whichCaller questionKind = iota
	whichMaker
	whichCallee
	whichValue
	whichElement
	whichRef
	whichParent
)

// maxWorlds bounds the worlds that are tried for one registration, maxChain
// the length of a chain of callers, maxEval the steps of an evaluation. One
// registration that leads far must not use up what all others need.
const (
	maxWorlds = 512
	maxChain  = 8
	maxEval   = 64
	maxEvals  = 50_000    // of all worlds of one registration
	maxAll    = 1_000_000 // of all evaluations in one package
)

// worlds runs a function in every world. The evaluation is deterministic, so
// replaying a trail of decisions leads to the same questions again.
func (s *solver) worlds(run func(w *world)) {
	var trail []decision
	limit := min(s.steps+maxEvals, maxAll)
	for range maxWorlds {
		w := &world{solver: s, trail: trail, chosen: make(map[question]int), frames: make(map[frameKey]*frame), asked: make(map[asking]bool), limit: limit}
		run(w)
		if w.spent() {
			return
		}
		trail = w.trail[:w.answered]
		for len(trail) > 0 && trail[len(trail)-1].alt+1 >= trail[len(trail)-1].n {
			trail = trail[:len(trail)-1]
		}
		if len(trail) == 0 {
			return
		}
		trail[len(trail)-1].alt++
	}
}

// spent reports whether the bound on steps was hit: what was found in this
// world is what was known before.
func (w *world) spent() bool { return w.steps > w.limit }

// overdrawn reports whether the bound on all evaluations was hit.
func (s *solver) overdrawn() bool { return s.steps > maxAll }

// choose answers a question with one of n alternatives.
func (w *world) choose(q question, n int) int {
	if n <= 1 {
		return 0
	}
	if alt, ok := w.chosen[q]; ok && alt < n {
		return alt
	}
	if w.answered == len(w.trail) {
		w.trail = append(w.trail, decision{0, n})
	}
	alt := min(w.trail[w.answered].alt, n-1)
	w.trail[w.answered].n = n
	w.answered++
	w.chosen[q] = alt
	return alt
}

// A frame is an instance under evaluation, with the call through which it is
// looked at, and the place where it was made if it is a closure. A frame
// without a call leaves the caller to the world.
type frame struct {
	frameKey
	given []operand // arguments that no call shows
	depth int
}

type frameKey struct {
	inst  *instance
	up    *frame      // caller
	call  *effects.Op // in up
	maker *frame
	made  *effects.Op // in maker
}

// An operand is a local node with the frame in which it is to be evaluated.
// A handler that is evaluated already stands for itself.
type operand struct {
	frame *frame
	node  int32
	done  *handler
}

// def returns the op that defines an operand, or nil.
func (o operand) def() *effects.Op {
	if o.frame == nil {
		return nil
	}
	return o.frame.inst.fn.def(o.node)
}

func (o operand) str(i int32) string { return o.frame.inst.fn.str(i) }

// at returns another node of the operand's frame.
func (o operand) at(n int32) operand { return operand{frame: o.frame, node: n} }

func (w *world) frame(k frameKey) *frame {
	f := w.frames[k]
	if f == nil {
		f = &frame{frameKey: k}
		if k.up != nil {
			f.depth = k.up.depth + 1
		}
		w.frames[k] = f
	}
	return f
}

// root returns the frame of an instance without a caller.
func (w *world) root(i *instance) *frame { return w.frame(frameKey{inst: i}) }

// caller returns the frame that calls f, and the call.
func (w *world) caller(f *frame) (*frame, *effects.Op) {
	if f.up != nil || f.given != nil {
		return f.up, f.call
	}
	calls := callsTo(f.inst)
	if len(calls) == 0 || f.depth >= maxChain {
		return nil, nil
	}
	c := calls[w.choose(question{kind: whichCaller, frame: f}, len(calls))]
	up := w.root(c.inst)
	if up.depth <= f.depth {
		up.depth = f.depth + 1
	}
	return up, c.op
}

// callsTo returns the calls that enter an instance, in order of discovery.
func callsTo(i *instance) []via {
	var out []via
	seen := make(map[*instance]bool)
	for _, caller := range i.callers {
		if caller.fn == nil || caller == i || seen[caller] {
			continue
		}
		seen[caller] = true
		for _, c := range caller.calls {
			if c.callee == i {
				out = append(out, via{caller, c.op})
			}
		}
	}
	return out
}

// maker returns the frame that makes the closure f, and the op that does.
func (w *world) maker(f *frame) (*frame, *effects.Op) {
	if f.made != nil {
		return f.maker, f.made
	}
	objs := w.closuresOf(f.inst.fn)
	if len(objs) == 0 {
		return nil, nil
	}
	o := objs[w.choose(question{kind: whichMaker, frame: f}, len(objs))]
	return w.root(o.inst), o.op
}

// allClosures returns the objects of a closure.
func (s *solver) allClosures(fn *function) []*object {
	for ; s.indexed < len(s.objects); s.indexed++ {
		if o := s.objects[s.indexed]; o != nil && o.kind == code && o.fn != nil && o.op != nil && o.op.Code == effects.Closure {
			s.closures[o.fn] = append(s.closures[o.fn], o)
			if o.phase == start {
				s.earlyClosures[o.fn] = append(s.earlyClosures[o.fn], o)
			}
		}
	}
	return s.closures[fn]
}

// closuresOf returns the objects of a closure, those made at start if there
// are any.
func (s *solver) closuresOf(fn *function) []*object {
	all := s.allClosures(fn)
	if early := s.earlyClosures[fn]; len(early) > 0 {
		return early
	}
	return all
}

// argument returns what a call passes for a parameter of f, and whether that
// is visible: foreign code that calls a function shows nothing.
func (w *world) argument(f *frame, n int32) (operand, bool) {
	i := int(n) - 1
	if f.given != nil {
		if i >= len(f.given) || f.given[i].node == 0 && f.given[i].done == nil {
			return operand{}, false
		}
		return f.given[i], true
	}
	up, call := w.caller(f)
	if up == nil || call.Code != effects.Call {
		return operand{}, false
	}
	a := operand{frame: up}
	fn := f.inst.fn
	sym := up.inst.fn.str(call.Sym)
	switch {
	case call.Flag&effects.FlagInvoke != 0:
		if !fn.Recv || methodName(sym) != methodName(fn.Sym) {
			return a, false
		}
		if a.node = call.A; i > 0 {
			a.node = operandAt(call.Args, i-1)
		}
	case call.Flag&effects.FlagDynamic != 0:
		if fn.Recv {
			if i == 0 {
				return w.boundReceiver(a.at(call.A))
			}
			i--
		}
		a.node = operandAt(call.Args, i)
	case sym == fn.Sym:
		a.node = operandAt(call.Args, i)
	}
	return a, a.node != 0
}

// boundReceiver returns the receiver of a method value.
func (w *world) boundReceiver(o operand) (operand, bool) {
	o = w.origin(o)
	if op := o.def(); op != nil && op.Code == effects.Bound {
		return o.at(op.A), true
	}
	return operand{}, false
}

func operandAt(args []int32, i int) int32 {
	if i >= len(args) {
		return 0
	}
	return args[i]
}

func methodName(sym string) string { return sym[strings.LastIndexByte(sym, '.')+1:] }
