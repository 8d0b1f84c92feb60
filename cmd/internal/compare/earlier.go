package compare

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/baseline"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// earlier is a finding of before, with what tells whether it has moved.
type earlier struct {
	document.Former
	pkg    string
	typ    string   // of its state, without packages; "" if not known
	routes []string // none: not known
	taken  bool     // by a finding of now
}

func fromFinding(f *document.Finding) *earlier {
	position := f.Position
	return &earlier{
		Former: document.Former{
			ID: f.ID, Handle: f.Handle, Check: f.Check, Kind: f.Kind, Severity: f.Severity, Message: f.Message, Position: &position,
		},
		pkg: f.Package, typ: typeOf(f), routes: routesOf(f),
	}
}

func fromEntry(e baseline.Entry) *earlier {
	return &earlier{
		Former: document.Former{
			ID: e.ID, Handle: (&finding.Finding{ID: e.ID}).Handle(), Check: e.Check(), Kind: e.Kind, Severity: e.Severity,
		},
		pkg: e.Package,
	}
}

// mayBe reports whether a finding may be this one after its code moved to
// another package: everything but the package is the same, as far as it is
// known, and some route reaches both. So a state that was deleted does not
// excuse a new one of the same name elsewhere.
func (e *earlier) mayBe(f *document.Finding) bool {
	if e.Check != f.Check || e.Kind != f.Kind || e.pkg == f.Package || local(e.ID, e.pkg) != local(f.ID, f.Package) {
		return false
	}
	if typ := typeOf(f); e.typ != "" && typ != e.typ {
		return false
	}
	if routes := routesOf(f); len(e.routes) > 0 && len(routes) > 0 {
		return slices.ContainsFunc(routes, func(r string) bool { return slices.Contains(e.routes, r) })
	}
	return true
}

// local returns the part of an id that stays when its package moves.
func local(id, pkg string) string { return strings.Replace(id, pkg, "", 1) }

// qualifier matches the package of a type, by path or by name.
var qualifier = regexp.MustCompile(`[\pL\pN_./~-]*[\pL\pN_]\.`)

func typeOf(f *document.Finding) string {
	if f.State == nil {
		return ""
	}
	return qualifier.ReplaceAllString(f.State.Type, "")
}

func routesOf(f *document.Finding) []string {
	var list []string
	for _, e := range f.EntryPoints {
		list = append(list, e.Framework+" "+e.Method+" "+e.Route)
	}
	return list
}
