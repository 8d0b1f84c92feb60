package document

import (
	"cmp"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Locator turns a position within a package into a place in a file. It returns
// nil for a position that is not known.
type Locator func(finding.Position) *Position

// Input is what a run collected, in any order and with repetitions.
type Input struct {
	Version     string
	Packages    int
	Functions   int
	Findings    []*finding.Finding
	EntryPoints []finding.EntryPoint
	Services    []finding.Service
	Incomplete  []finding.Incomplete
	Modules     []string // paths of the analysed modules
	Volumes     []Volume
}

// Build makes the document of a run. Findings below the threshold are counted
// but left out.
func Build(in Input, threshold finding.Severity, locate Locator) *Document {
	var all []*converted
	for _, f := range in.Findings {
		all = append(all, convert(f, locate))
	}
	doc := &Document{
		SchemaVersion: Version,
		Tool:          Tool{Name: "hiddenstate", Version: in.Version},
		Summary:       summarize(in, locate),
		Services:      services(in.Services, locate),
		Findings:      []*Finding{},
	}
	merged := merge(all)
	link(merged, in.Modules, in.Volumes, locate)
	for _, c := range merged {
		if c.severity < threshold {
			if c.Suppressed == nil {
				doc.Summary.Hidden[c.severity.String()]++
				doc.Below = append(doc.Below, c.Finding)
			}
			continue
		}
		if c.Suppressed != nil {
			doc.Suppressed = append(doc.Suppressed, c.Finding)
			continue
		}
		doc.Findings = append(doc.Findings, c.Finding)
	}
	return doc
}

// converted is a finding on its way into the document.
type converted struct {
	*Finding
	severity finding.Severity
	path     string // that a finding of a local file writes to
	places   int    // that the finding is about, if there may be several
}

func convert(f *finding.Finding, locate Locator) *converted {
	out := &Finding{
		ID: f.ID, Handle: f.Handle(), Check: f.Check, Kind: f.Kind, Severity: f.Severity.String(),
		Message: f.Message, Package: f.Package, Function: f.Function, Remedy: f.Remedy,
		EntryPoints: entryPoints(f.EntryPoints, locate),
		Trace:       steps(f.Trace, locate),
		Suppressed:  suppressed(f.Suppressed, locate),
	}
	if p := locate(f.Position); p != nil {
		out.Position = *p
	}
	if s := f.State; s != nil {
		out.State = &State{Name: s.Name, Owner: s.Owner, Type: s.Type, Declaration: locate(s.Declaration)}
	}
	for _, r := range f.Reasons {
		out.Reasons = append(out.Reasons, Reason{Question: string(r.Question), Answer: r.Answer, Evidence: steps(r.Evidence, locate)})
	}
	return &converted{out, f.Severity, f.Path, len(f.Places)}
}

func steps(list []finding.Step, locate Locator) []Step {
	out := make([]Step, 0, len(list))
	for _, s := range list {
		out = append(out, Step{Position: locate(s.Position), Message: s.Message})
	}
	return out
}

// services returns the services by their packages, each once.
func services(list []finding.Service, locate Locator) []Service {
	out := make([]Service, 0, len(list))
	for _, s := range list {
		out = append(out, Service{Package: s.Package, EntryPoints: entryPoints(s.EntryPoints, locate)})
	}
	slices.SortFunc(out, func(a, b Service) int { return cmp.Compare(a.Package, b.Package) })
	return out
}

func summarize(in Input, locate Locator) Summary {
	s := Summary{
		Packages:               in.Packages,
		Functions:              in.Functions,
		EntryPointsByFramework: map[string]int{},
		Incomplete:             []Incomplete{},
		Hidden:                 map[string]int{},
	}
	for _, e := range entryPoints(in.EntryPoints, locate) {
		s.EntryPoints++
		s.EntryPointsByFramework[e.Framework]++
	}
	for _, i := range in.Incomplete {
		s.Incomplete = append(s.Incomplete, Incomplete{Package: i.Package, Function: i.Function, Reason: i.Reason})
	}
	slices.SortFunc(s.Incomplete, func(a, b Incomplete) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Function, b.Function), cmp.Compare(a.Reason, b.Reason))
	})
	s.Incomplete = slices.Compact(s.Incomplete)
	return s
}

// entryPoints returns the entry points in order, each once.
func entryPoints(list []finding.EntryPoint, locate Locator) []EntryPoint {
	out := make([]EntryPoint, 0, len(list))
	for _, e := range list {
		out = append(out, EntryPoint{
			Framework: e.Framework, Method: e.Method, Route: e.Route, Handler: e.Handler, Position: locate(e.Position),
		})
	}
	return uniqueEntryPoints(out)
}

func uniqueEntryPoints(list []EntryPoint) []EntryPoint {
	slices.SortFunc(list, compareEntryPoints)
	return slices.CompactFunc(list, func(a, b EntryPoint) bool { return compareEntryPoints(a, b) == 0 })
}

func compareEntryPoints(a, b EntryPoint) int {
	return cmp.Or(
		cmp.Compare(a.Route, b.Route),
		cmp.Compare(a.Method, b.Method),
		cmp.Compare(a.Framework, b.Framework),
		cmp.Compare(a.Handler, b.Handler),
		comparePositions(a.Position, b.Position),
	)
}

func comparePositions(a, b *Position) int {
	if a == nil || b == nil {
		return cmp.Compare(known(a), known(b))
	}
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

func known(p *Position) int {
	if p == nil {
		return 0
	}
	return 1
}
