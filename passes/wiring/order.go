package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A point is a call in a frame: a place in the order of wiring.
type point struct {
	op *effects.Op
	at *frame
}

// later returns the point that decides which middleware of the router above
// applies: where the group was made, or, when middleware applies in the order
// of registration, where the route is.
func (w *world) later(route, group point, st *site) point {
	if st.row.Group != nil && !st.row.Group.Live {
		return group
	}
	return route
}

// precedes reports whether a Use call runs before another call, as far as the
// calls that lead to both tell.
func (w *world) precedes(use *site, p point) bool {
	below := make(map[*instance]*effects.Op)
	for f, op := p.at, p.op; f != nil; {
		if _, seen := below[f.inst]; seen {
			break
		}
		below[f.inst] = op
		f, op = w.caller(f)
	}
	type step struct {
		inst *instance
		op   *effects.Op
	}
	queue := []step{{use.inst, use.op}}
	seen := make(map[*instance]bool)
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		if seen[s.inst] {
			continue
		}
		seen[s.inst] = true
		if op := below[s.inst]; op != nil && op != s.op {
			return earlier(s.op.Pos, op.Pos)
		}
		for _, c := range callsTo(s.inst) {
			queue = append(queue, step{c.inst, c.op})
		}
	}
	return true
}

func earlier(a, b effects.Pos) bool {
	if a.Line != b.Line {
		return a.Line < b.Line
	}
	return a.Col < b.Col
}
