package report

import (
	"cmp"
	"embed"
	"html/template"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

//go:embed html
var htmlFiles embed.FS

// page is what the template of the HTML report is given.
type page struct {
	*document.Document
	Style    template.CSS
	Script   template.JS
	Services []serviceView
	Map      *stateMap
	Kinds    []string // of the map's states, sorted
	Filters  []filter
	Views    []findingView
	Grave    []severityCount
}

// A serviceView is a line of the summary.
type serviceView struct {
	Package                string
	Total, Stateful, Share int // Share: per cent of entry points that reach no hidden state
}

// A filter is a choice of values that findings have.
type filter struct {
	Name, Label string
	Values      []filterValue
}

type filterValue struct {
	Name  string
	Count int
}

type severityCount struct {
	Severity string
	Count    int
}

// A findingView is a finding with the code of the places that it names.
type findingView struct {
	*document.Finding
	Heading string
	Excerpt []codeLine
	Steps   []stepView
	Reasons []reasonView
}

type stepView struct {
	document.Step
	Code string
}

type reasonView struct {
	Question, Answer string
	Evidence         []stepView
}

type codeLine struct {
	Number int
	Text   string
	Here   bool
}

// writeHTML writes the report as one file, which needs nothing from elsewhere.
func writeHTML(w io.Writer, doc *document.Document, options Options) error {
	style, err := htmlFiles.ReadFile("html/report.css")
	if err != nil {
		return err
	}
	script, err := htmlFiles.ReadFile("html/report.js")
	if err != nil {
		return err
	}
	functions := template.FuncMap{"place": placeOf, "route": routeName, "count": count, "hue": hue, "base": path.Base, "notAnalysed": notAnalysed, "compared": compared}
	report, err := template.New("report.html").Funcs(functions).ParseFS(htmlFiles, "html/report.html")
	if err != nil {
		return err
	}
	p := page{
		Document: doc, Style: template.CSS(style), Script: template.JS(script),
		Map: newStateMap(doc), Filters: filters(doc), Views: views(doc, options), Grave: bySeverity(doc),
	}
	p.Services = services(doc, p.Map)
	for _, s := range p.Map.States {
		p.Kinds = append(p.Kinds, s.Kind)
	}
	slices.Sort(p.Kinds)
	p.Kinds = slices.Compact(p.Kinds)
	return report.Execute(w, p)
}

func placeOf(p any) string {
	switch p := p.(type) {
	case *document.Position:
		return place(p)
	case document.Position:
		return place(&p)
	}
	return ""
}

// services counts the entry points of each service that reach hidden state.
// Losing what is only information loses nothing: caches do not count.
func services(doc *document.Document, m *stateMap) []serviceView {
	stateful := make(map[string]bool)
	for _, r := range m.Routes {
		stateful[routeKey(r.EntryPoint)] = slices.ContainsFunc(r.States, func(n int) bool { return m.States[n].Severity != "info" })
	}
	var list []serviceView
	for _, s := range doc.Services {
		v := serviceView{Package: s.Package, Total: len(s.EntryPoints)}
		for _, e := range s.EntryPoints {
			if stateful[routeKey(e)] {
				v.Stateful++
			}
		}
		v.Share = 100 * v.Stateless() / max(v.Total, 1)
		list = append(list, v)
	}
	return list
}

// Stateless returns the number of entry points that reach no hidden state.
func (v serviceView) Stateless() int { return v.Total - v.Stateful }

// filters returns the values of findings that a reader may choose from.
func filters(doc *document.Document) []filter {
	list := []filter{{Name: "check", Label: "Check"}, {Name: "severity", Label: "Severity"}, {Name: "package", Label: "Package"}}
	value := []func(*document.Finding) string{
		func(f *document.Finding) string { return f.Check },
		func(f *document.Finding) string { return f.Severity },
		func(f *document.Finding) string { return f.Package },
		func(f *document.Finding) string { return f.Status },
	}
	if doc.Comparison != nil {
		list = append(list, filter{Name: "status", Label: "Status"})
	}
	for n := range list {
		counts := make(map[string]int)
		for _, f := range doc.Findings {
			counts[value[n](f)]++
		}
		for name, count := range counts {
			list[n].Values = append(list[n].Values, filterValue{name, count})
		}
		slices.SortFunc(list[n].Values, func(a, b filterValue) int {
			rank := func(v filterValue) int { return slices.Index(severityOrder, v.Name) }
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Name, b.Name))
		})
	}
	return list
}

func bySeverity(doc *document.Document) []severityCount {
	var list []severityCount
	for _, severity := range severityOrder {
		n := 0
		for _, f := range doc.Findings {
			if f.Severity == severity {
				n++
			}
		}
		if n > 0 {
			list = append(list, severityCount{severity, n})
		}
	}
	return list
}

// views adds code to the findings, the gravest first.
func views(doc *document.Document, options Options) []findingView {
	code := newCode(options.Source)
	var list []findingView
	for _, f := range gravestFirst(doc.Findings) {
		v := findingView{Finding: f, Heading: heading(f), Excerpt: code.around(&f.Position), Steps: code.steps(f.Trace)}
		for _, r := range f.Reasons {
			v.Reasons = append(v.Reasons, reasonView{questionText[r.Question], r.Answer, code.steps(r.Evidence)})
		}
		list = append(list, v)
	}
	return list
}

// heading is what a finding is called: its state, or what its id says after the
// check.
func heading(f *document.Finding) string {
	name := strings.TrimPrefix(f.ID, f.Check+":")
	if f.State != nil {
		name = stateName(f.State)
		name = name[strings.LastIndexByte(name, '/')+1:]
	}
	return name
}
