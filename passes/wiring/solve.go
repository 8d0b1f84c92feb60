package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A solver computes what flows where in a program, by inclusion constraints
// with difference propagation (D. J. Pearce, P. H. J. Kelly, C. Hankin, "Online
// Cycle Detection and Difference Propagation", 2003). It is field-sensitive.
// Functions are told apart by phase, and by whether the first argument was
// reached through long-lived memory; methods of generic containers by object.
type solver struct {
	*program
	objects []*object
	cells   []*cell
	owners  map[int32]*cell // cell of a content node

	pts    [][]ref
	taint  []Taint
	edges  [][]edge
	known  map[edgeKey]bool
	uses   [][]use
	delta  [][]ref // refs not yet propagated
	queue  []int32
	queued []bool

	insts         []*instance
	instances     map[instanceKey]*instance
	globals       map[string]*object
	codes         map[string]*object // plain functions
	made          map[objectKey]*object
	ctx           *object   // values in request contexts
	waiting       []*target // calls that depend on what their first argument refers to
	unresolved    []*target // calls of interface methods
	paths         map[pathKey]int32
	fillings      []filling
	methods       map[methodKey]*object
	mounts        map[int32][]routing // by router object: what it is served below
	useSites      map[int32][]*site   // by router object: calls that add middleware
	closures      map[*function][]*object
	earlyClosures map[*function][]*object // those made at start
	indexed       int                     // objects entered in closures
	scanned       int                     // instances searched for fields that register handlers
	shapes        []*entry                // known by their signature only
	generatedRegs []registrar
	opaques       map[opaqueKey]int32
	converted     map[string][]string // concrete types by interface
	registering   map[string]uint8    // of functions: 1 registers handlers, 2 does not
	arranging     map[*function]bool  // whether they make routers below others or add middleware
	entries       []*entry
	entryIndex    map[entryKey]*entry
	outerRoots    map[int32]*instance // of middleware
	perRequests   map[string]*object  // by type of controllers: boxed stand-in for those made for requests
	requested     map[int32]*object   // by such a box, or one of a registered controller: what is in the stand-in
	globalUses    map[string][]*site  // by family: calls that add middleware to the one router of a library
	bySignature   []handed
	goArgs        []int32 // what requests hand to goroutines
	goCallees     []int32
	work          int                  // refs sent along edges
	crowded       bool                 // some node reached the bound on refs
	steps         int                  // of evaluations of registrations
	injector      map[string]int32     // nodes of a dependency injector, by type
	received      map[receiverKey]bool // interface calls by receiver
	siteNumbers   map[siteKey]int32
	calls         []*site // calls of functions outside the program
	sites         map[siteKey]*site
	regs          []*site
	boxes         map[string][]*object // by interface symbol
	tokens        []*tokenCall
	labelled      map[*effects.Op]Taint // labels of places that read tokens
	givens        map[siteKey]*given    // what is filled from tokens
}

type edge struct {
	dst   int32
	share bool // the refs become shared
	only  filter
}

// filter selects the refs that pass an edge to a method's receiver.
type filter struct {
	mode uint8 // 0 all, 1 shared, 2 not shared, 3 those to cell obj, passPresent none
	obj  int32
}

// passPresent is the mode of an edge for the taint of values that are there:
// it takes away the mark of a time of expiry, which may be missing.
const passPresent = 4

// passDecoded is the mode of an edge for what is decoded from a part of a token.
const passDecoded = 5

type edgeKey struct {
	src int32
	edge
}

// A use is an op to be applied to the new refs of a node.
type use struct {
	inst *instance
	op   *effects.Op
	role uint8
	bind *target // a call to be resolved by the ref
}

// An instance is a function in one context.
type instance struct {
	id      int32
	fn      *function
	phase   phase
	key     instanceKey
	base    int32 // global number of local node 0
	calls   []callEdge
	callers []*instance      // in order of discovery, with repeats
	depth   int              // calls that are told apart on the way here
	serves  map[*object]bool // the handlers whose entry points begin here
	local   *instance        // of a fed goroutine: the background instance it is
}

type instanceKey struct {
	fn     string
	phase  phase
	shared bool
	obj    int32
}

// A callEdge is a resolved call.
type callEdge struct {
	op     *effects.Op
	callee *instance
	direct bool      // the callee is written in the call
	maker  *instance // that made the closure which is called, at run time
}

type objectKey struct {
	inst int32
	op   *effects.Op
	sub  int32
}

func newSolver(p *program) *solver {
	s := &solver{
		program:       p,
		owners:        make(map[int32]*cell),
		known:         make(map[edgeKey]bool),
		instances:     make(map[instanceKey]*instance),
		globals:       make(map[string]*object),
		codes:         make(map[string]*object),
		made:          make(map[objectKey]*object),
		sites:         make(map[siteKey]*site),
		paths:         make(map[pathKey]int32),
		methods:       make(map[methodKey]*object),
		injector:      make(map[string]int32),
		received:      make(map[receiverKey]bool),
		siteNumbers:   make(map[siteKey]int32),
		closures:      make(map[*function][]*object),
		earlyClosures: make(map[*function][]*object),
		opaques:       make(map[opaqueKey]int32),
		registering:   make(map[string]uint8),
		entryIndex:    make(map[entryKey]*entry),
		outerRoots:    make(map[int32]*instance),
		perRequests:   make(map[string]*object),
		requested:     make(map[int32]*object),
		boxes:         make(map[string][]*object),
		labelled:      make(map[*effects.Op]Taint),
		givens:        make(map[siteKey]*given),
	}
	s.newNode() // 0: none
	s.cells = append(s.cells, nil)
	s.objects = append(s.objects, nil)
	s.ctx = s.newObject(object{kind: contextual, phase: request})
	return s
}

func (s *solver) newNode() int32 { return s.newNodes(1) }

func (s *solver) newNodes(n int32) int32 {
	first := int32(len(s.pts))
	s.pts = extendBy(s.pts, n)
	s.taint = extendBy(s.taint, n)
	s.edges = extendBy(s.edges, n)
	s.uses = extendBy(s.uses, n)
	s.delta = extendBy(s.delta, n)
	s.queued = extendBy(s.queued, n)
	return first
}

// extendBy appends n zero values. It doubles the capacity, since nodes are made
// in small numbers and often.
func extendBy[T any](list []T, n int32) []T {
	want := len(list) + int(n)
	if want > cap(list) {
		list = slices.Grow(list, max(len(list), 1024)+int(n))
	}
	return list[:want]
}

// node returns the global number of a local node; 0 stays 0.
func (i *instance) node(n int32) int32 {
	if n == 0 {
		return 0
	}
	return i.base + n
}

// maxRefs bounds the refs of a node: beyond it nothing is learnt any more.
const maxRefs = 40

func (s *solver) add(n int32, r ref) {
	if n == 0 {
		return
	}
	if len(s.pts[n]) >= maxRefs {
		s.crowded = s.crowded || !s.has(n, r)
		return
	}
	if !insert(&s.pts[n], r) {
		return
	}
	s.delta[n] = append(s.delta[n], r)
	if !s.queued[n] {
		s.queued[n] = true
		s.queue = append(s.queue, n)
	}
}

// addTaint taints a node and all that it flows to. A part's taint is the
// whole's too, not the other way round.
func (s *solver) addTaint(n int32, t Taint) {
	if n == 0 || s.taint[n]|t == s.taint[n] {
		return
	}
	type item struct {
		n int32
		t Taint
	}
	work := []item{{n, t}}
	for len(work) > 0 {
		it := work[len(work)-1]
		work = work[:len(work)-1]
		if s.taint[it.n]|it.t == s.taint[it.n] {
			continue
		}
		s.taint[it.n] |= it.t
		for _, e := range s.edges[it.n] {
			work = append(work, item{e.dst, e.carried(it.t)})
		}
		if c := s.owners[it.n]; c != nil && c.parent != nil {
			work = append(work, item{c.parent.node, it.t})
		}
	}
}

func (s *solver) addEdge(src int32, e edge) bool {
	if src == 0 || e.dst == 0 || src == e.dst && !e.share {
		return false
	}
	k := edgeKey{src, e}
	if s.known[k] {
		return false
	}
	s.known[k] = true
	s.edges[src] = append(s.edges[src], e)
	s.addTaint(e.dst, e.carried(s.taint[src]))
	for _, r := range s.pts[src] {
		s.pass(e, r)
	}
	return true
}

func (s *solver) flow(src, dst int32) { s.addEdge(src, edge{dst: dst}) }

// carried returns the part of a taint that an edge carries.
func (e edge) carried(t Taint) Taint {
	switch {
	case e.only.mode == passPresent:
		return t &^ fromExpiry
	case e.only.mode == passDecoded && t&fromPart != 0:
		return fromPayload
	case e.only.mode == passDecoded:
		return 0
	}
	return t
}

// pass sends one ref along an edge.
func (s *solver) pass(e edge, r ref) {
	s.work++
	switch e.only.mode {
	case 1:
		if !r.shared() {
			return
		}
	case 2:
		if r.shared() {
			return
		}
	case passPresent:
		return
	case 3:
		if s.cellOf(r).id != e.only.obj {
			return
		}
	}
	if e.share {
		r |= 1
	}
	s.add(e.dst, r)
}

// addUse registers an op for the refs of a node, present and future.
func (s *solver) addUse(n int32, u use) {
	if n == 0 {
		return
	}
	s.uses[n] = append(s.uses[n], u)
	for _, r := range append([]ref(nil), s.pts[n]...) {
		s.apply(u, r)
	}
}

// maxWork bounds the refs that are sent along edges in one package: far above
// what services need, but some programs mix all types in values of type any.
const maxWork = 3_000_000

// exhausted reports whether the bound on work was hit.
func (s *solver) exhausted() bool { return s.work > maxWork }

// run propagates until nothing changes, or the bound on work is hit.
func (s *solver) run() {
	for len(s.queue) > 0 && !s.exhausted() {
		n := s.queue[0]
		s.queue = s.queue[1:]
		s.queued[n] = false
		delta := s.delta[n]
		s.delta[n] = nil
		for i := 0; i < len(s.edges[n]); i++ {
			for _, r := range delta {
				s.pass(s.edges[n][i], r)
			}
		}
		for i := 0; i < len(s.uses[n]); i++ {
			for _, r := range delta {
				s.apply(s.uses[n][i], r)
			}
		}
	}
}

// instance returns the function in a context, making and entering it on first
// use.
func (s *solver) instance(fn *function, key instanceKey, depth int) *instance {
	key.fn = fn.Sym
	if i := s.instances[key]; i != nil {
		return i
	}
	i := &instance{id: int32(len(s.insts)) + 1, fn: fn, phase: key.phase, key: key, depth: depth}
	i.base = s.newNodes(fn.Nodes)
	s.insts = append(s.insts, i)
	s.instances[key] = i
	for op := range fn.Ops {
		s.enter(i, &fn.Ops[op])
	}
	return i
}
