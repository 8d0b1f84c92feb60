package wiring

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A Place is one statement by which a job begins.
type Place struct {
	Spots Spots // the statement in each context
	Job   *Job  // the work that begins there, of works that were put together

	fn  *function
	pos effects.Pos
}

// Function returns the name of the function that the statement is in, and where
// it is.
func (p *Place) Function() (string, finding.Position) { return p.fn.name(), p.fn.position(p.pos) }

// Package returns the path of the package that the statement is in.
func (p *Place) Package() string { return p.fn.unit.Path }

// begins enters that the job begins with an op.
func (j *Job) begins(i *instance, op *effects.Op, pos effects.Pos) {
	n := slices.IndexFunc(j.Places, func(p *Place) bool { return p.fn == i.fn && p.pos == pos })
	if n < 0 {
		n = len(j.Places)
		j.Places = append(j.Places, &Place{Job: j, fn: i.fn, pos: pos})
	}
	j.Places[n].Spots = append(j.Places[n].Spots, newSpot(i, op))
}

// sortPlaces orders the places by the calls from an entry point, then by the source.
func (j *Job) sortPlaces() {
	slices.SortStableFunc(j.Places, func(a, b *Place) int {
		return cmp.Or(cmp.Compare(a.Spots.Nearest().Distance(), b.Spots.Nearest().Distance()), comparePlaces(a, b))
	})
}

func comparePlaces(a, b *Place) int {
	_, p := a.Function()
	_, q := b.Function()
	return p.Compare(q)
}

// jobName names what is to be mended: a function and how it begins the work, or
// is begun. Its package may be another than that of the statement.
type jobName struct{ pkg, site string }

func newJobName(fn *function, what string) jobName {
	return jobName{fn.unit.Path, strings.TrimPrefix(captor(fn), fn.unit.Path+".") + what}
}

// started names the work of a go statement, and returns the declared function
// that it is. A statement that names no function leaves it to the function that
// it is in, whose literals are one work.
func (f *jobFinder) started(i *instance, op *effects.Op) (jobName, *function) {
	callees := f.written(i, op)
	if len(callees) == 1 && literal(callees[0].fn) {
		callees = f.onlyCallee(callees[0])
	}
	switch {
	case len(callees) == 1:
		return newJobName(callees[0].fn, "#go"), callees[0].fn
	case len(callees) > 1 && op.Flag&effects.FlagInvoke != 0:
		method := receiverSigns.Replace(i.fn.str(op.Sym))
		slash := strings.LastIndexByte(method, '/') + 1
		pkg, name, _ := strings.Cut(method[slash:], ".")
		return jobName{method[:slash] + pkg, name + "#go"}, nil
	}
	return newJobName(i.fn, "#func"), nil
}

// written returns what a go statement calls, one instance of each function, if
// the statement or the function that it is in names it. What a parameter or a
// field holds is named elsewhere, and begun by that function all the same.
func (f *jobFinder) written(i *instance, op *effects.Op) []*instance {
	if op.Flag&effects.FlagDynamic != 0 {
		def := i.fn.def(op.A)
		if def == nil || def.Code != effects.Closure && def.Code != effects.FuncVal && def.Code != effects.Bound {
			return nil
		}
	}
	var out []*instance
	for _, c := range i.calls {
		if c.op == op {
			out = addCallee(out, c.callee)
		}
	}
	return out
}

func addCallee(list []*instance, i *instance) []*instance {
	if i.fn == nil || i.phase == start || slices.ContainsFunc(list, func(o *instance) bool { return o.fn == i.fn }) {
		return list
	}
	return append(list, i)
}

// literal reports whether a function is one without a name.
func literal(fn *function) bool { return strings.Contains(fn.Sym, "$") }

// onlyCallee returns the declared function that does all the work of a literal,
// alone in a list: the literal acts on nothing itself, and of what it calls only
// that one does, or there is only one.
func (f *jobFinder) onlyCallee(lit *instance) []*instance {
	inner := map[*instance]bool{lit: true}
	var callees []*instance
	for queue := []*instance{lit}; len(queue) > 0; queue = queue[1:] {
		for _, c := range queue[0].calls {
			switch {
			case c.op.Code == effects.Send || c.callee.fn == nil || inner[c.callee]:
			case literal(c.callee.fn):
				inner[c.callee] = true
				queue = append(queue, c.callee)
			default:
				callees = addCallee(callees, c.callee)
			}
		}
	}
	if len(f.effectsOf(inner)) > 0 {
		return nil
	}
	if len(callees) > 1 {
		callees = slices.DeleteFunc(callees, func(c *instance) bool {
			work := make(map[*instance]bool)
			f.runs(c, work)
			return len(f.effectsOf(work)) == 0
		})
	}
	if len(callees) != 1 {
		return nil
	}
	return callees
}
