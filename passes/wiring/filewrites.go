package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// findWrites finds what is written to each open file.
func (f *fileFinder) findWrites() {
	for _, st := range f.calls {
		if st.inst.id <= 0 {
			continue
		}
		for n := range len(st.op.Args) + 1 {
			if node := argAt(st.op, n); node != 0 {
				for _, o := range f.handlesAt(st.inst.node(node)) {
					f.written(o, st, node)
				}
			}
		}
	}
	for _, i := range f.insts {
		for k := range i.fn.Ops {
			f.given(i, &i.fn.Ops[k])
		}
	}
}

// written notes what a call writes to an open file that is one of its operands.
func (f *fileFinder) written(o *object, st *site, node int32) {
	if o.handle.op == st.op || o.handle.row.Effect == nil || o.handle.row.Effect.Kind != "file" {
		return
	}
	w := fileWrite{inst: st.inst, op: st.op}
	switch {
	case st.row == nil && (isOffset(st.sym) || strings.HasPrefix(st.sym, "(*os.File).")):
		if w.pieces = isOffset(st.sym) && len(others(st.op, node)) > 0; !w.pieces {
			return // to the beginning
		}
	case st.row == nil:
		if w.values = others(st.op, node); len(w.values) == 0 {
			return
		}
	case st.row.Effect != nil && st.row.Effect.Op == "append":
		w.values = append(w.values, st.operandOr(st.row.Effect.Data))
		w.pieces = isOffset(st.sym)
	default:
		for _, fl := range st.row.Flows {
			if !fl.To.Result && !fl.From.Result && st.operand(fl.To.N) == node {
				w.values = append(w.values, st.operand(fl.From.N))
			}
		}
		if len(w.values) == 0 {
			return
		}
	}
	for _, v := range w.values {
		w.taint |= f.dataTaint(st.inst, v)
	}
	f.writes[o] = append(f.writes[o], w)
}

// dataTaint returns the taint of what is written. An encoding has that of all
// that is encoded, however deep.
func (f *fileFinder) dataTaint(i *instance, value int32) Taint {
	t := f.taintOf(i, value)
	if t&FromRequest != 0 {
		return t
	}
	p := f.partFinder()
	p.visit(&scope{inst: i}, value)
	for sym := range p.through {
		if encodes(sym) {
			for c := range p.cells {
				t |= f.cellTaint(c)&^labels | f.contentTaint(c.node, 3)&^labels
			}
		}
	}
	return t
}

// others returns the operands of a call but one.
func others(op *effects.Op, node int32) []int32 {
	var out []int32
	for n := range len(op.Args) + 1 {
		if a := argAt(op, n); a != 0 && a != node {
			out = append(out, a)
		}
	}
	return out
}

// step says what is written where.
func (w *fileWrite) step() finding.Step {
	fn := w.inst.fn
	return finding.Step{Position: fn.position(w.op.Pos), Message: fn.name() + " writes to the file"}
}

// maxWrites bounds the places that are shown where a file gets its content.
const maxWrites = 4

// isOffset reports whether a method goes to a place within a file.
func isOffset(sym string) bool {
	return strings.HasSuffix(sym, ").WriteAt") || strings.HasSuffix(sym, ").Seek")
}

// given notes an open file that is stored in a field of a library's struct, as
// the output of a command is.
func (f *fileFinder) given(i *instance, op *effects.Op) {
	if op.Code != effects.Store || op.B == 0 {
		return
	}
	addr := i.fn.foreignField(op)
	if addr == nil || i.id <= 0 {
		return
	}
	for _, o := range f.handlesAt(i.node(op.B)) {
		if o.handle.row.Effect != nil && o.handle.row.Effect.Kind == "file" {
			f.writes[o] = append(f.writes[o], fileWrite{inst: i, op: op, taint: FromExternal | f.taintOf(i, addr.A)})
		}
	}
}

// texts returns the strings that a value may be, with "…" for what is not
// known; none if nothing is.
func (s *solver) texts(i *instance, n int32) []string {
	var out []string
	if n == 0 {
		return nil
	}
	s.worlds(func(w *world) {
		if len(out) < maxTexts {
			w.filled = true
			text, _ := w.text(operand{frame: w.root(i), node: n})
			out = append(out, text)
		}
	})
	return out
}

// maxTexts bounds the strings that a value may be.
const maxTexts = 16

// beginning returns the constant beginning that all paths share which a value
// may be.
func (s *solver) beginning(i *instance, n int32) string {
	var out string
	for k, text := range s.texts(i, n) {
		text, _, _ = strings.Cut(text, unknown)
		if k == 0 {
			out = text
		}
		for !strings.HasPrefix(text, out) {
			out = out[:len(out)-1]
		}
	}
	return out
}
