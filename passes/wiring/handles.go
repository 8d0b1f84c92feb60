package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// madeHandle tells the object of an open file or connection apart from others
// that a call makes.
const madeHandle = -5

// handle gives the result of a call that opens a file, a database or a
// connection an object, so that its uses are found wherever it is passed.
func (f *foreignCall) handle() {
	if !opens(f.row) {
		return
	}
	o := f.object(f.site.inst, f.site.op, madeHandle, func() object { return object{kind: foreign, sym: f.site.sym} })
	if o.handle == nil {
		o.handle = &site{inst: f.site.inst, op: f.site.op, sym: f.site.sym, row: f.row}
	}
	f.add(f.result(0), makeRef(f.cell(o, ""), false, false))
}

// endsContext tells the function that ends a context apart from others that a
// call makes.
const endsContext = -6

// ender makes the function that ends a context.
func (f *foreignCall) ender() {
	if f.row.Ends == "call" {
		o := f.object(f.site.inst, f.site.op, endsContext, func() object { return object{kind: foreign, sym: f.site.sym} })
		f.add(f.result(1), makeRef(f.cell(o, ""), false, false))
	}
}

// madeSchedule tells the object of a scheduler, or of an option of one, apart
// from others that a call makes.
const madeSchedule = -7

// scheduler makes the object of a scheduler, or of an option of one.
func (f *foreignCall) scheduler() {
	if f.row.Schedule != nil && f.row.Schedule.Makes {
		o := f.object(f.site.inst, f.site.op, madeSchedule, func() object { return object{kind: foreign, sym: f.site.sym} })
		f.add(f.result(0), makeRef(f.cell(o, ""), false, false))
	}
}

// opens reports whether a function yields an open file, database, object of an
// object store, or connection.
func opens(row *knowledge.Func) bool {
	if row.Connect != nil {
		return true
	}
	if row.Effect == nil || row.Effect.Kind != "file" && row.Effect.Kind != "object-store" {
		return false
	}
	switch row.Effect.Op {
	case "open", "create", "temp", "database":
		return true
	}
	return false
}

// handlesAt returns the open files and connections that a value is, or that it
// leads to, as a writer of the program's own does to what it wraps.
func (l *locator) handlesAt(n int32) []*object {
	if got, known := l.handles[n]; known {
		return got
	}
	h := &handleFinder{locator: l, seen: make(map[*cell]bool)}
	h.node(n, maxWraps)
	l.handles[n] = h.found
	return h.found
}

// maxWraps bounds the objects between a writer and the file that it wraps.
const maxWraps = 3

type handleFinder struct {
	*locator
	seen  map[*cell]bool
	found []*object
}

func (h *handleFinder) node(n int32, depth int) {
	if n == 0 {
		return
	}
	for _, r := range h.pts[n] {
		h.cell(h.cellOf(r), depth)
	}
}

func (h *handleFinder) cell(c *cell, depth int) {
	if h.seen[c] {
		return
	}
	h.seen[c] = true
	if c.obj.handle != nil {
		h.found = append(h.found, c.obj)
		return
	}
	if c.obj.kind == boxed {
		h.node(c.node, depth)
		return
	}
	if depth == 0 || c.obj.kind != memory || c.obj.phase == start {
		return
	}
	h.node(c.node, depth-1)
	for _, sub := range c.subs {
		h.cell(sub, depth-1)
	}
}
