package effects

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Analyzer summarises the functions of a package.
var Analyzer = &analysis.Analyzer{
	Name:             "effects",
	Doc:              "summarise what functions read, write, call and register\n\nBy itself, it does not report any diagnostics.",
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/effects",
	Run:              run,
	RunDespiteErrors: true,
	ResultType:       reflect.TypeFor[*Result](),
	FactTypes:        []analysis.Fact{new(closure)},
}

// A Result is what the analyzer knows when a package is analysed.
type Result struct {
	// Own is the package's own unit; nil when the package is foreign.
	Own *Unit
	// Units are the units of the package and of every own package it imports,
	// directly or not, ordered by path.
	Units []*Unit
}

// closure is a fact that records the units of a package and of the own
// packages it imports. Units are ordered by path, which is unique.
type closure struct{ units []*Unit }

func (*closure) AFact() {}

func (c *closure) String() string {
	paths := make([]string, len(c.units))
	for i, u := range c.units {
		paths[i] = u.Path
	}
	return "units(" + strings.Join(paths, " ") + ")"
}

func run(pass *analysis.Pass) (any, error) {
	if !isOwn(pass) {
		return &Result{}, nil
	}
	units := make(map[string]*Unit)
	for _, imp := range pass.Pkg.Imports() {
		var fact closure
		if pass.ImportPackageFact(imp, &fact) {
			for _, u := range fact.units {
				units[u.Path] = u
			}
		}
	}
	own := summarise(pass, units)
	units[own.Path] = own
	all := make([]*Unit, 0, len(units))
	for _, u := range units {
		all = append(all, u)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Path < all[j].Path })
	pass.ExportPackageFact(&closure{all})
	return &Result{Own: own, Units: all}, nil
}

// summarise returns the unit of the package under analysis. A package with
// errors of its own gets a unit without functions, and so does one on which
// the SSA builder fails: its importers are analysed all the same.
func summarise(pass *analysis.Pass, imported map[string]*Unit) (unit *Unit) {
	empty := func(why string) *Unit {
		return &Unit{Path: pass.Pkg.Path(), Name: pass.Pkg.Name(), Strings: []string{""}, Skipped: why}
	}
	if len(pass.TypeErrors) > 0 {
		return empty(pass.TypeErrors[0].Error())
	}
	defer func() {
		if p := recover(); p != nil {
			unit = empty(fmt.Sprintf("internal error: %v", p))
		}
	}()
	b := newBuilder(pass)
	for _, u := range imported {
		for _, f := range u.Funcs {
			if len(f.Acquires)+len(f.Releases) > 0 {
				b.imported[f.Sym] = f
			}
		}
	}
	b.build()
	return b.unit
}

// own holds the patterns of -effects.own: module paths whose packages are
// analysed although they have a version, as a company's shared libraries.
var own string

// tests makes functions of test files count.
var tests bool

// overlays are the files of -effects.knowledge.
var overlays []knowledge.Overlay

// Knowledge returns what is known of code outside the analysed modules, for a
// program with these imports, with the user's own rows.
func Knowledge(imports []string) (*knowledge.Base, error) {
	return knowledge.Load(imports, overlays...)
}

func init() {
	Analyzer.Flags.Func("knowledge", "file with rows of your own frameworks and stores; may be repeated", func(name string) error {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		overlays = append(overlays, knowledge.Overlay{Name: name, Data: data})
		return nil
	})
	Analyzer.Flags.StringVar(&own, "own", "", "comma-separated module paths to analyse besides modules without a version")
	Analyzer.Flags.BoolVar(&tests, "tests", false, "analyse test files too")
}

// isOwn reports whether the package belongs to the analysed modules: the main
// module or another of the workspace (they have no version), or one named by
// -effects.own. Without module data, packages outside the standard library
// count as own.
func isOwn(pass *analysis.Pass) bool {
	if len(pass.Files) == 0 || strings.HasSuffix(pass.Pkg.Path(), ".test") {
		return false
	}
	if m := pass.Module; m != nil && m.Path != "" {
		return m.Version == "" || OwnModule(strings.Split(own, ","), m.Path)
	}
	return !isStandard(pass)
}

// OwnModule reports whether a module is one of those that patterns name, or lies
// below one of them. A pattern may end in /... as those of the go command do.
func OwnModule(patterns []string, module string) bool {
	for _, p := range patterns {
		p = strings.TrimSuffix(strings.TrimSuffix(p, "/..."), "/")
		if p != "" && (module == p || strings.HasPrefix(module, p+"/")) {
			return true
		}
	}
	return false
}

// isStandard reports whether the package is one of the standard library: its
// path has no domain, and its files lie in src/PATH. (GOROOT is not known to a
// binary built with -trimpath.)
func isStandard(pass *analysis.Pass) bool {
	path := pass.Pkg.Path()
	first, _, _ := strings.Cut(path, "/")
	dir := filepath.ToSlash(filepath.Dir(pass.Fset.File(pass.Files[0].FileStart).Name()))
	return !strings.Contains(first, ".") && strings.HasSuffix(dir, "/src/"+path)
}

// Counts reports whether the code of a file counts: that of test files does only
// if the user asks for it.
func Counts(pass *analysis.Pass, f *ast.File) bool { return tests || !isTestFile(pass, f) }

// isTestFile reports whether a file holds tests.
func isTestFile(pass *analysis.Pass, f *ast.File) bool {
	return strings.HasSuffix(pass.Fset.File(f.FileStart).Name(), "_test.go")
}
