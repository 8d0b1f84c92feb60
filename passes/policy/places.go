package policy

import (
	"maps"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Analyzer finds out where the files of a package lie, as rules see them, and
// hands it on to the packages that import it: findings of these may stand there.
var Analyzer = &analysis.Analyzer{
	Name:             "places",
	Doc:              "record where the files of packages lie\n\nBy itself, it does not report any diagnostics.",
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/policy",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         []*analysis.Analyzer{effects.Analyzer},
	ResultType:       reflect.TypeFor[*Places](),
	FactTypes:        []analysis.Fact{new(folders)},
}

// folders is a fact that records the folders of a package and of the own
// packages that it imports, directly or not: the fact of an indirect import
// does not reach every driver. They are ordered by package, which is unique.
type folders struct{ List []folder }

type folder struct {
	Package string
	Path    string // as Rel gives it
}

func (*folders) AFact() {}

func (f *folders) String() string {
	var paths []string
	for _, one := range f.List {
		paths = append(paths, one.Path)
	}
	return "folders(" + strings.Join(paths, " ") + ")"
}

// Places are the folders of a package and of the own packages that it imports.
type Places struct{ folders map[string]string }

// File returns the file of a position as rules see it; "" if it is not known.
func (p *Places) File(pos finding.Position) string {
	dir, ok := p.folders[pos.Package]
	if !ok {
		return ""
	}
	return path.Join(dir, pos.File)
}

func run(pass *analysis.Pass) (any, error) {
	places := &Places{make(map[string]string)}
	// Only rules ask.
	if len(current.Rules) == 0 || pass.ResultOf[effects.Analyzer].(*effects.Result).Own == nil {
		return places, nil
	}
	for _, imp := range pass.Pkg.Imports() {
		var fact folders
		if pass.ImportPackageFact(imp, &fact) {
			for _, f := range fact.List {
				places.folders[f.Package] = f.Path
			}
		}
	}
	dir := filepath.Dir(pass.Fset.File(pass.Files[0].FileStart).Name())
	places.folders[pass.Pkg.Path()] = current.Rel(dir)
	fact := new(folders)
	for _, pkg := range slices.Sorted(maps.Keys(places.folders)) {
		fact.List = append(fact.List, folder{pkg, places.folders[pkg]})
	}
	pass.ExportPackageFact(fact)
	return places, nil
}
