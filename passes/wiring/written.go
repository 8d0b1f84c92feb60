package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// storedLocally returns the values that the function which allocates an
// object stores in a part of it.
func (w *world) storedLocally(obj operand, parts []string, depth int) []operand {
	var out []operand
	paths := map[int32][]string{obj.node: nil}
	ops := obj.frame.inst.fn.Ops
	for i := range ops {
		op := &ops[i]
		path, ok := paths[op.A]
		if !ok {
			continue
		}
		switch op.Code {
		case effects.FieldAddr:
			paths[op.Dst] = append(slices.Clone(path), obj.str(op.Sym))
		case effects.IndexAddr:
			name := "[*]"
			if op.Sym != 0 {
				name = obj.str(op.Sym)
			}
			paths[op.Dst] = append(slices.Clone(path), name)
		case effects.Store:
			if op.B == 0 || len(path) > len(parts) || !slices.EqualFunc(path, parts[:len(path)], sameSelector) {
				continue
			}
			if rest := parts[len(path):]; len(rest) > 0 {
				out = append(out, w.project(obj.at(op.B), rest, depth+1)...)
			} else {
				out = append(out, obj.at(op.B))
			}
		}
	}
	return out
}

func sameSelector(a, b string) bool {
	return a == b || a[0] == '[' && b[0] == '[' && (a == "[*]" || b == "[*]")
}

// asking is a question for what is stored in a part of what a node may refer
// to.
type asking struct {
	node  int32
	parts string
}

// writtenAt returns the values that start-up code other than the given
// instance stores in a part of what a node may refer to. A struct that is made
// of itself, as in opts = checked(opts), adds nothing to what is asked already.
func (w *world) writtenAt(o operand, parts []string, except *instance) []operand {
	asked := asking{o.frame.inst.node(o.node), strings.Join(parts, "\x00")}
	if w.asked[asked] {
		return nil
	}
	w.asked[asked] = true
	defer delete(w.asked, asked)
	var out []operand
	for _, r := range w.pts[asked.node] {
		c := w.cellOf(r)
		for i := 0; c != nil && i <= len(parts); i++ {
			for _, wr := range c.writers {
				if wr.inst == except || wr.value == 0 || wr.op.Code == effects.Send || wr.inst.phase.atRunTime() {
					continue
				}
				v := operand{frame: w.near(o.frame, wr.inst), node: wr.value}
				if i == len(parts) {
					out = append(out, v)
				} else if wr.op.Flag&effects.FlagValue != 0 {
					out = append(out, w.project(v, parts[i:], len(parts))...)
				}
			}
			if i < len(parts) {
				c = c.child(parts[i])
			}
		}
		if len(out) >= maxRefs {
			break
		}
	}
	return out
}

// near returns the frame of an instance among those that lead to f, or its
// root.
func (w *world) near(f *frame, i *instance) *frame {
	for g := f; g != nil; g = g.up {
		if g.inst == i {
			return g
		}
		if g.maker != nil && g.maker.inst == i {
			return g.maker
		}
	}
	return w.root(i)
}
