package wiring

import (
	"slices"
	"sort"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Backend is a place where start-up code makes something of a library that
// keeps data between requests in this process, or where any code makes something
// that keeps it on the disk.
type Backend struct {
	Made    Spot   // the place, of the first context
	Uses    Spots  // where run-time code uses it
	ID      string // pkg.Func#callee
	Callee  string
	Package string
	Kind    string // what is kept; "" if nothing tells
	At      string // memory, disk, client
	Row     *knowledge.Store
	Missing string // what would name another store, of a library's default
	Locks   bool   // what is missing is a lock: the store is another one
	Shared  string // callee of a shared store that may take its place, by configuration
	// Drawn says that clients keep the data, under a key that each process draws
	// for itself.
	Drawn bool

	fn      *function
	pos     effects.Pos
	family  string
	kinds   []string // of what uses it
	literal *via     // where the configuration that lacks what is missing is written
	entries []int    // that have it as middleware
}

// Entries returns the numbers of the entry points that use the data.
func (b *Backend) Entries() []int {
	out := slices.Concat(b.entries, b.Uses.Entries())
	slices.Sort(out)
	return slices.Compact(out)
}

// Function returns the name of the function that the place is in, and where it
// is.
func (b *Backend) Function() (string, finding.Position) { return b.fn.name(), b.fn.position(b.pos) }

// Nearest returns the use with the shortest path from an entry point, or nil.
func (b *Backend) Nearest() *Spot {
	var best *Spot
	for i := range b.Uses {
		if s := &b.Uses[i]; len(s.Entries) > 0 && (best == nil || s.Distance() < best.Distance()) {
			best = s
		}
	}
	return best
}

// Steps says where the thing is made, and which configuration lacks something.
func (b *Backend) Steps() []finding.Step {
	fn, pos := b.Function()
	steps := []finding.Step{{Position: pos, Message: fn + " makes it with " + b.Callee}}
	if b.literal != nil {
		fn := b.literal.inst.fn
		steps = append(steps, finding.Step{Position: fn.position(b.literal.op.Pos), Message: fn.name() + " leaves " + b.Missing + " unset"})
	}
	return steps
}

// store gives the result of a call an object that stands for what keeps data,
// so that its uses are found.
func (f *foreignCall) store() {
	row := f.row.Store
	shared := f.row.New == "shared"
	if (row == nil || row.Op != "" && row.Op != "make") && !shared {
		return
	}
	if made := f.site.made; made != nil && made.kind == foreign {
		made.store = f.site
		return
	}
	o := f.object(f.site.inst, f.site.op, madeStore, func() object { return object{kind: foreign, sym: f.site.sym} })
	o.store = f.site
	f.add(f.result(0), makeRef(f.cell(o, ""), false, false))
}

// collectBackends returns what keeps data here, ordered by id.
func (l *locator) collectBackends() []*Backend {
	k := &backendFinder{locator: l, byOp: make(map[*effects.Op]*Backend), known: make(map[via][]*Backend)}
	k.switched()
	for _, st := range l.calls {
		if st.inst.id > 0 && st.row != nil && (st.inst.phase == start || onDisk(st.row.Store)) {
			k.made(st)
		}
	}
	k.rivals()
	k.uses()
	for n, e := range l.entries {
		for _, v := range e.wired {
			for _, b := range k.behind(v) {
				b.entries = append(b.entries, n)
			}
		}
	}
	for _, b := range k.found {
		b.tellKind()
	}
	sort.Slice(k.found, func(i, j int) bool { return k.found[i].ID < k.found[j].ID })
	return k.found
}

// onDisk reports whether what a row makes keeps its data on the disk: it is there
// for the next request also if each makes its own.
func onDisk(row *knowledge.Store) bool {
	return row != nil && (row.Op == "" || row.Op == "make") && row.At == "disk"
}

// tellKind says what a store for anything keeps: what those that use it do,
// the gravest first.
func (b *Backend) tellKind() {
	for _, kind := range []string{"session", "otp-token", "idempotency-store", "ratelimit", "cache"} {
		if b.Kind == "" && slices.Contains(b.kinds, kind) {
			b.Kind = kind
		}
	}
}

// A backendFinder finds what keeps data here, and who uses it.
type backendFinder struct {
	*locator
	found []*Backend
	byOp  map[*effects.Op]*Backend
	known map[via][]*Backend // what calls are given, directly or not
}

// made judges one call that makes something.
func (k *backendFinder) made(st *site) {
	row := st.row.Store
	if row == nil || row.Op != "" && row.Op != "make" || k.byOp[st.op] != nil {
		return
	}
	b := &Backend{Made: newSpot(st.inst, st.op), Callee: shortCallee(st.sym), Package: st.inst.fn.unit.Path, Kind: row.Kind, At: row.At, Row: row, fn: st.inst.fn, pos: st.op.Pos, family: st.row.Family}
	b.ID = st.id()
	switch {
	case row.At == "client":
		if !k.drawn(st) {
			return
		}
		b.Drawn = true
	case row.Name != nil:
		if !slices.Contains(row.Local, constantArg(st, *row.Name)) {
			return
		}
		b.At = "memory"
	case row.At != "memory" && row.At != "disk":
		return
	default:
		if k.supplied(st, b) {
			return
		}
	}
	k.byOp[st.op] = b
	k.found = append(k.found, b)
}

// drawn reports whether a call is given a key that this process draws for
// itself and that nothing else keeps: what does keep it is a state.
func (k *backendFinder) drawn(st *site) bool {
	if st.row.Secret == nil {
		return false
	}
	key := st.operand(st.row.Secret.Arg)
	if k.taintOf(st.inst, key)&FromRandom == 0 {
		return false
	}
	for _, s := range k.states {
		for _, t := range s.Secrets {
			if t.op == st.op {
				return false
			}
		}
	}
	return true
}

// constantArg returns the constant that an argument of a call is, or "".
func constantArg(st *site, n int) string {
	if op := st.inst.fn.def(st.operand(n)); op != nil && op.Code == effects.Const {
		return st.inst.fn.str(op.Sym)
	}
	return ""
}

// switched finds the fields that start-up code sets to switch on a store of
// the library.
func (k *backendFinder) switched() {
	for _, i := range k.insts {
		if i.phase != start {
			continue
		}
		for n := range i.fn.Ops {
			op := &i.fn.Ops[n]
			if op.Code != effects.Store || op.Flag&effects.FlagConst == 0 {
				continue
			}
			addr := i.fn.foreignField(op)
			if addr == nil {
				continue
			}
			row := k.base.Field(i.fn.str(addr.Typ))
			if row == nil || row.Store == nil || i.fn.str(op.Sym) != row.Store.Value || k.byOp[op] != nil || k.named(row.Store) {
				continue
			}
			name := shortCallee(row.Symbol)
			b := &Backend{Made: newSpot(i, op), Callee: name, Package: i.fn.unit.Path, Kind: row.Store.Kind, At: row.Store.At, Row: row.Store, fn: i.fn, pos: op.Pos, family: row.Family, ID: captor(i.fn) + "#" + name}
			k.byOp[op] = b
			k.found = append(k.found, b)
		}
	}
}

// named reports whether the program names another store than one that is here,
// or one that only its configuration knows.
func (k *backendFinder) named(row *knowledge.Store) bool {
	for _, i := range k.insts {
		for n := range i.fn.Ops {
			op := &i.fn.Ops[n]
			if op.Code != effects.Store {
				continue
			}
			if addr := i.fn.foreignField(op); addr != nil && i.fn.str(addr.Typ) == row.Unless && !slices.Contains(row.Local, i.fn.str(op.Sym)) {
				return true
			}
		}
	}
	return false
}
