package wiring

import (
	"fmt"
	"reflect"
	"sort"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Analyzer resolves entry points, interfaces and long-lived state.
var Analyzer = &analysis.Analyzer{
	Name:             "wiring",
	Doc:              "resolve entry points, interfaces and long-lived state\n\nBy itself, it does not report any diagnostics.",
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/wiring",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         []*analysis.Analyzer{effects.Analyzer},
	ResultType:       reflect.TypeFor[*Result](),
}

// A Result is what is known of the service that a package makes up with the
// own packages it imports.
type Result struct {
	Own         *effects.Unit // nil when the package is foreign
	Solved      bool          // the package registers handlers or is a main package
	EntryPoints []EntryPoint
	States      []*State      // with writes at run time, ordered by id
	Races       []*Race       // that entry points reach, one a state at most, ordered by the state's id
	Tokens      []*Token      // where tokens are read or made, ordered by id
	Files       []*File       // what is written to local disk for requests, ordered by id
	Connections []*Connection // that requests open, ordered by id
	Backends    []*Backend    // of libraries that keep data here, ordered by id
	Jobs        []*Job        // work that no request waits for, ordered by id
	Pins        []*Pin        // where clients are sent to one instance, ordered by function and place
	Repeats     []*Repeat     // entry points that are not safe to retry, in their order; of main packages only
	// References are the declarations of functions with a handler's signature
	// in other packages that the package calls or takes as values.
	References []finding.Position
	Base       *knowledge.Base
	Incomplete []finding.Incomplete // bounds that were hit, and failures

	solver *solver
}

// An EntryPoint is a route or another place where work for clients begins.
type EntryPoint struct {
	finding.EntryPoint
	Middleware []string // names of own functions, outermost first
	Background bool     // queue consumers and schedules: not served
}

func run(pass *analysis.Pass) (any, error) {
	fx := pass.ResultOf[effects.Analyzer].(*effects.Result)
	r := &Result{Own: fx.Own}
	if fx.Own == nil {
		return r, nil
	}
	base, err := effects.Knowledge(imports(fx.Units))
	if err != nil {
		return nil, err
	}
	r.Base = base
	s := newSolver(newProgram(fx.Own, fx.Units, base))
	r.References = s.references()
	r.Pins = number(s.settings())
	if !s.concerned() {
		r.list(s.shapedEntries())
		return r, nil
	}
	r.solve(s)
	return r, nil
}

// solve fills the result. A panic must not take the driver down: it becomes an
// entry of what was not analysed.
func (r *Result) solve(s *solver) {
	defer func() {
		if p := recover(); p != nil {
			*r = Result{Own: r.Own, Base: r.Base, References: r.References}
			r.Incomplete = append(r.Incomplete, finding.Incomplete{Package: r.Own.Path, Reason: fmt.Sprintf("internal error: %v", p), Broken: true})
		}
	}()
	s.analyse()
	l := newLocator(s)
	l.collect()
	l.secretUses()
	l.presentedUses()
	l.relate()
	l.settle()
	reader, tokens := l.collectTokens()
	r.Tokens = tokens
	r.Races = l.races()
	releases := newReleaser(l)
	r.Files, r.Connections = releases.collectFiles(), releases.collectConnections()
	choices := l.choices()
	r.Pins = number(append(r.Pins, choices...))
	r.Backends = l.collectBackends()
	r.Jobs = l.collectJobs()
	l.attribute(l.spots(r, choices), r.Tokens, r.Races)
	for _, j := range r.Jobs {
		j.sortPlaces()
	}
	l.progress(r.Jobs)
	r.Jobs = together(r.Jobs)
	reader.revocations(r.Tokens)
	if r.Own.Name == "main" { // elsewhere what makes a repetition harmless may be out of sight
		r.Repeats = l.collectRepeats()
	}
	r.Solved, r.solver = true, s
	r.States = l.sorted()
	r.list(s.entries)
	r.Races = reportable(r.Races, r.Registered)
	if s.exhausted() {
		r.Incomplete = append(r.Incomplete, finding.Incomplete{Package: r.Own.Path, Reason: "the bound on the size of the analysis was hit: findings may be missing"})
	}
	if s.overdrawn() {
		r.Incomplete = append(r.Incomplete, finding.Incomplete{Package: r.Own.Path, Reason: "the bound on the evaluation of registrations was hit: entry points and routes may be missing"})
	}
	if s.crowded {
		r.Incomplete = append(r.Incomplete, finding.Incomplete{Package: r.Own.Path, Reason: fmt.Sprintf("some value may refer to more than %d objects: only so many are followed", maxRefs)})
	}
	idle := newIdleFinder(l)
	for _, st := range r.States {
		st.Answered = st.Kind == effects.Chan && r.Answers(st.Elem) && idle.answered(st)
		st.Idle = r.Queue(st) && idle.only(st)
		st.forget()
	}
	s.release()
}

// concerned reports whether the package may complete a service: it is a main
// package or has a function that registers handlers.
func (s *solver) concerned() bool {
	if s.main.Name == "main" {
		return true
	}
	for _, f := range s.main.Funcs {
		if (f.Export || f.Sym == s.main.Path+".init") && s.registers(s.funcs[f.Sym]) {
			return true
		}
	}
	return len(s.unservedServices()) > 0
}

// list fills in the entry points.
func (r *Result) list(entries []*entry) {
	for _, e := range entries {
		r.EntryPoints = append(r.EntryPoints, EntryPoint{EntryPoint: e.public(), Middleware: e.wraps, Background: e.background()})
	}
}

// release drops what only the computation needs: drivers keep results to the
// end of a run. Calls between instances stay, for traces.
func (s *solver) release() {
	for _, o := range s.objects {
		if o != nil {
			o.cells, o.list, o.parent, o.sends = nil, nil, nil, nil
		}
	}
	s.objects, s.cells, s.owners = nil, nil, nil
	s.pts, s.taint, s.edges, s.known, s.uses, s.delta, s.queue, s.queued = nil, nil, nil, nil, nil, nil, nil, nil
	s.instances, s.made, s.sites, s.waiting, s.unresolved, s.calls, s.regs = nil, nil, nil, nil, nil, nil, nil
	s.program.funcs, s.vars, s.units = nil, nil, nil
	s.mounts, s.outerRoots, s.perRequests, s.requested, s.entryIndex, s.received, s.paths = nil, nil, nil, nil, nil, nil, nil
}

func imports(units []*effects.Unit) []string {
	seen := make(map[string]bool)
	var out []string
	for _, u := range units {
		for _, imp := range u.Imports {
			if !seen[imp] {
				seen[imp] = true
				out = append(out, imp)
			}
		}
	}
	sort.Strings(out)
	return out
}

func (e *entry) public() finding.EntryPoint {
	return finding.EntryPoint{Framework: e.framework, Method: e.method, Route: e.route, Handler: e.name, Position: e.handler.fn.position(e.handler.fn.Pos), Registration: e.site.inst.fn.position(e.site.op.Pos)}
}

// Registration returns where the package itself supplies what an entry point
// needs: the registration, if it is in the package, else the call in the
// package that leads to it.
func (r *Result) Registration(n int) (effects.Pos, bool) {
	site := r.solver.entries[n].site
	seen := make(map[*instance]bool)
	queue := []via{{site.inst, site.op}}
	for len(queue) > 0 {
		v := queue[0]
		queue = queue[1:]
		if v.inst.fn == nil || seen[v.inst] {
			continue
		}
		seen[v.inst] = true
		if v.inst.fn.unit == r.Own && v.op.Pos.File != 0 {
			return v.op.Pos, true
		}
		for _, caller := range v.inst.callers {
			for _, c := range caller.calls {
				if c.callee == v.inst {
					queue = append(queue, via{caller, c.op})
				}
			}
		}
	}
	return effects.Pos{}, false
}

// Registered reports whether some of the entry points are registered where the
// package can see it. What is known by its signature only, in a package that is
// not main, is left to the importer that registers it and knows the route.
func (r *Result) Registered(entries []int) bool {
	for _, n := range entries {
		if r.Own.Name == "main" || !r.EntryPoints[n].BySignature() {
			return true
		}
	}
	return false
}
