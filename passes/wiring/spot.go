package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A Spot is an op of a function in one context.
type Spot struct {
	Phase   string // start, background, request, fed: a background goroutine at work for a request
	Entries []int  // numbers of the entry points that reach it, ascending

	inst *instance
	op   *effects.Op

	nearest *entry // whose path is the shortest, nil if none reaches it
	dist    int    // calls on that path
}

// phaseNames are the names of phases in results.
var phaseNames = map[phase]string{start: "start", background: "background", request: "request", fed: "fed"}

func newSpot(i *instance, op *effects.Op) Spot {
	return Spot{Phase: phaseNames[i.phase], inst: i, op: op}
}

// Trace describes the shortest path by which an entry point comes to a spot;
// what says what happens there.
func (r *Result) Trace(t *Spot, what string) []finding.Step {
	if t.nearest != nil {
		if steps := r.solver.trace(t.nearest, t, what); steps != nil {
			return steps
		}
	}
	return []finding.Step{t.step(what)}
}

// step says what happens at the spot: the end of every path to it.
func (t *Spot) step(what string) finding.Step {
	fn, pos := t.Function()
	return finding.Step{Position: pos, Message: fn + " " + what}
}

// Function returns the name of the function that the spot is in, and where it
// is.
func (t *Spot) Function() (string, finding.Position) {
	return t.inst.fn.name(), t.inst.fn.position(t.op.Pos)
}

// maxMakers bounds the calls that Makers returns.
const maxMakers = 3

// Makers says where start-up code makes what is touched, and where it calls the
// function that does: the places to change for another store. A variable that
// is made where it is declared has none.
func (t *Touch) Makers() []finding.Step {
	if t.Life != Startup || t.Made.File == "" || t.maker.fn.Sym == t.maker.fn.unit.Path+".init" {
		return nil
	}
	var calls []finding.Step
	for _, c := range callsTo(t.maker) {
		calls = append(calls, step(c, t.maker))
	}
	slices.SortFunc(calls, func(a, b finding.Step) int { return a.Position.Compare(b.Position) })
	calls = slices.Compact(calls)
	made := finding.Step{Position: t.Made, Message: t.maker.fn.name() + " makes it"}
	return append([]finding.Step{made}, calls[:min(len(calls), maxMakers)]...)
}

// Distance returns the length of the shortest path from an entry point to a
// spot.
func (t *Spot) Distance() int {
	if t.nearest == nil {
		return 1 << 20
	}
	return t.dist
}

// Spots are one op in several contexts.
type Spots []Spot

// Entries returns the numbers of the entry points that reach the op.
func (s Spots) Entries() []int {
	var out []int
	for _, spot := range s {
		out = append(out, spot.Entries...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Nearest returns the spot with the shortest path from an entry point, the first
// of several.
func (s Spots) Nearest() *Spot {
	best := &s[0]
	for i := range s {
		if s[i].Distance() < best.Distance() {
			best = &s[i]
		}
	}
	return best
}
