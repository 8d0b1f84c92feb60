package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// A stateMap shows which routes reach which hidden state.
type stateMap struct {
	Routes []mapRoute // those that reach state first
	States []mapState
}

// A mapRoute is an entry point of some service.
type mapRoute struct {
	document.EntryPoint
	Name   string
	States []int // numbers of the states that it reaches
}

// A mapState is a state with findings.
type mapState struct {
	Name     string // full
	Label    string // without the folder of the package
	Kind     string
	Severity string // of the gravest finding
	Findings []*document.Finding
	Routes   []int // numbers of the routes that reach it
}

// newStateMap makes the map of a document. Findings that concern no state, and
// state that no known route reaches, are no part of the map's edges.
func newStateMap(doc *document.Document) *stateMap {
	m := &stateMap{States: statesOf(doc)}
	reached := make(map[string][]int)
	for n, s := range m.States {
		for _, f := range s.Findings {
			for _, e := range f.EntryPoints {
				k := routeKey(e)
				if !slices.Contains(reached[k], n) {
					reached[k] = append(reached[k], n)
				}
			}
		}
	}
	for _, e := range allEntryPoints(doc) {
		m.Routes = append(m.Routes, mapRoute{EntryPoint: e, Name: routeName(e), States: reached[routeKey(e)]})
	}
	// Routes stand beside the first state that they reach, so that edges cross
	// less.
	slices.SortStableFunc(m.Routes, func(a, b mapRoute) int { return cmp.Compare(a.first(m), b.first(m)) })
	for n, r := range m.Routes {
		for _, s := range r.States {
			m.States[s].Routes = append(m.States[s].Routes, n)
		}
	}
	return m
}

// first returns the number of the first state that a route reaches, or one
// after all.
func (r mapRoute) first(m *stateMap) int {
	if len(r.States) == 0 {
		return len(m.States)
	}
	return r.States[0]
}

// Stateless returns the number of entry points that reach no hidden state.
func (m *stateMap) Stateless() int {
	n := 0
	for _, r := range m.Routes {
		if len(r.States) == 0 {
			n++
		}
	}
	return n
}

// statesOf returns the states of a document in the order of its findings.
func statesOf(doc *document.Document) []mapState {
	var states []mapState
	index := make(map[string]int)
	for _, f := range doc.Findings {
		if f.State == nil {
			continue
		}
		name := stateName(f.State)
		n, ok := index[name]
		if !ok {
			n = len(states)
			index[name] = n
			states = append(states, mapState{Name: name, Label: name[strings.LastIndexByte(name, '/')+1:], Kind: f.Kind, Severity: f.Severity})
		}
		states[n].add(f)
	}
	return states
}

// accessKinds say how a state is accessed, not what it holds.
var accessKinds = []string{"map", "value", "escaped-object", "iteration"}

// add adds a finding. Checks may judge one state: the kind is that of the gravest
// which says what the state holds, rather than how it is accessed.
func (s *mapState) add(f *document.Finding) {
	s.Findings = append(s.Findings, f)
	says, said := !slices.Contains(accessKinds, f.Kind), !slices.Contains(accessKinds, s.Kind)
	isGraver := slices.Index(severityOrder, f.Severity) < slices.Index(severityOrder, s.Severity)
	if says && !said || says == said && isGraver {
		s.Kind = f.Kind
	}
	if isGraver {
		s.Severity = f.Severity
	}
}

// allEntryPoints returns the entry points of services and findings, each once,
// in that order.
func allEntryPoints(doc *document.Document) []document.EntryPoint {
	var all []document.EntryPoint
	seen := make(map[string]bool)
	add := func(list []document.EntryPoint) {
		for _, e := range list {
			if k := routeKey(e); !seen[k] {
				seen[k] = true
				all = append(all, e)
			}
		}
	}
	for _, s := range doc.Services {
		add(s.EntryPoints)
	}
	for _, f := range doc.Findings {
		add(f.EntryPoints)
	}
	return all
}

// routeKey tells entry points apart.
func routeKey(e document.EntryPoint) string {
	return strings.Join([]string{e.Framework, e.Method, e.Route, e.Handler, place(e.Position)}, "\x00")
}
