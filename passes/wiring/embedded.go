package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// embedded enters the databases in local files to which requests write: one
// finding where each is opened.
func (f *fileFinder) embedded() {
	for _, st := range f.calls {
		if st.inst.id <= 0 || st.row == nil || !f.opensEmbedded(st) || f.inMemory(st) {
			continue
		}
		file := f.found[st.op]
		if file == nil {
			file = &File{ID: st.id(), Callee: shortCallee(st.sym), Package: st.inst.fn.unit.Path, Op: "database", pos: st.op.Pos, fn: st.inst.fn}
			file.Path = f.beginning(st.inst, f.address(st))
			f.found[st.op] = file
			f.order = append(f.order, st.op)
		}
		for _, w := range f.calls {
			if w.inst.id > 0 && w.inst.phase != start && w.row != nil && w.row.Effect != nil && f.stores(w, st) {
				f.spot(file, w)
			}
		}
	}
}

// spot adds a place where requests write to a database.
func (f *fileFinder) spot(file *File, st *site) {
	if !slices.ContainsFunc(file.Spots, func(s Spot) bool { return s.inst == st.inst && s.op == st.op }) {
		file.Content |= FromRequest
		file.Spots = append(file.Spots, newSpot(st.inst, st.op))
	}
}

// opensEmbedded reports whether a call opens a database in a local file.
func (f *fileFinder) opensEmbedded(st *site) bool {
	if e := st.row.Effect; e != nil && e.Kind == "file" && e.Op == "database" {
		return true
	}
	c := st.row.Connect
	if c == nil || c.Driver == nil {
		return false
	}
	for _, driver := range f.texts(st.inst, st.operand(*c.Driver)) {
		if slices.Contains(c.Embedded, driver) {
			return true
		}
	}
	return false
}

// address returns the local node of the path of a database, 0 if there is none.
func (f *fileFinder) address(st *site) int32 {
	if c := st.row.Connect; c != nil {
		return st.operandOr(c.Address)
	}
	return st.operandOr(st.row.Effect.Key)
}

// inMemory reports whether a database lives in memory: its address says so, or
// what it is opened with.
func (f *fileFinder) inMemory(st *site) bool {
	texts := f.texts(st.inst, f.address(st))
	if len(texts) > 0 && !slices.ContainsFunc(texts, func(s string) bool { return !isMemory(s) }) {
		return true
	}
	for _, a := range st.op.Args {
		p := f.partFinder()
		p.visit(&scope{inst: st.inst}, a)
		if slices.ContainsFunc(p.calls, f.makesMemory) {
			return true
		}
		for c := range p.cells {
			if o := c.obj; o.op != nil && o.op.Code == effects.Alloc && f.setsMemory(o.inst.fn, o.op.Dst) {
				return true
			}
		}
	}
	return false
}

// isMemory reports whether the address of a database says that it is kept in
// memory.
func isMemory(address string) bool {
	return strings.Contains(address, ":memory:") || strings.Contains(address, "mode=memory")
}

// makesMemory reports whether what a call yields is kept in memory.
func (f *fileFinder) makesMemory(st *site) bool {
	if st.row == nil || st.row.Memory == nil {
		return false
	}
	m := st.row.Memory
	if m.Arg == nil {
		return true
	}
	def := st.inst.fn.def(st.operand(*m.Arg))
	return def != nil && def.Code == effects.Const && st.inst.fn.str(def.Sym) == m.Value
}

// setsMemory reports whether a function sets a field of a local struct that
// keeps in memory what is made with it.
func (f *fileFinder) setsMemory(fn *function, obj int32) bool {
	for k := range fn.Ops {
		op := &fn.Ops[k]
		if op.Code != effects.Store || fn.str(op.Sym) == "false" {
			continue
		}
		addr := fn.foreignField(op)
		if addr == nil || addr.A != obj {
			continue
		}
		if row := f.base.Field(fn.str(addr.Typ)); row != nil && row.Memory {
			return true
		}
	}
	return false
}

// stores reports whether a call writes to a database that another one opened.
func (f *fileFinder) stores(st, open *site) bool {
	e := st.row.Effect
	if open.row.Effect != nil && e.Kind == "file" {
		return e.Op == "" && e.Class != "read" && st.row.Family == open.row.Family
	}
	return e.Kind == "database" && !f.only(st) && f.belongs(st, open)
}

// only reports whether a call of a database only reads.
func (f *fileFinder) only(st *site) bool {
	switch st.row.Effect.Class {
	case "read":
		return true
	case "sql":
		return !slices.ContainsFunc(f.texts(st.inst, st.operandOr(st.row.Effect.SQL)), func(text string) bool {
			return !sqltext.Reads(text) && (sqltext.Changes(text) || strings.Contains(methodName(st.sym), "Exec"))
		})
	case "arg":
		return !strings.Contains(methodName(st.sym), "Exec")
	}
	return false
}

// belongs reports whether a call may be one of the database that another one
// opened: what it is called on is not known, or leads there.
func (f *fileFinder) belongs(st, open *site) bool {
	handles := f.handlesAt(st.inst.node(argAt(st.op, 0)))
	if st.op.A == 0 && len(st.op.Args) > 0 {
		handles = f.handlesAt(st.inst.node(st.op.Args[0]))
	}
	if len(handles) == 0 {
		return true
	}
	for _, o := range handles {
		if o.handle.op == open.op {
			return true
		}
		for _, a := range o.handle.op.Args {
			for _, below := range f.handlesAt(o.handle.inst.node(a)) {
				if below.handle.op == open.op {
					return true
				}
			}
		}
	}
	return false
}
