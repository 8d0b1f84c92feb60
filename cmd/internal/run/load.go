package run

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// loadMode asks for the syntax and types of the named packages, and for the
// module and files of all, which tell own code from libraries and name places.
const loadMode = packages.LoadSyntax | packages.NeedModule

// program is the code under analysis.
type program struct {
	dir   string
	named []*packages.Package // those to report on
	all   []*packages.Package // with all that they import, in a fixed order
}

// load loads the named packages. Own packages that they import are loaded with
// syntax too, since findings arise from what these do.
func load(ctx context.Context, o *options) (*program, error) {
	named, err := loadPatterns(ctx, o, o.patterns)
	if err != nil {
		return nil, err
	}
	isNamed := make(map[string]bool)
	for _, p := range named {
		isNamed[p.ID] = true
	}
	if missing := ownImports(named, isNamed, o.settings.IsOwn); len(missing) > 0 {
		all, err := loadPatterns(ctx, o, slices.Concat(o.patterns, missing))
		if err != nil {
			return nil, err
		}
		named = slices.DeleteFunc(all, func(p *packages.Package) bool { return !isNamed[p.ID] })
	}
	named = slices.DeleteFunc(named, hasNoCode)
	if !slices.ContainsFunc(named, func(p *packages.Package) bool { return len(p.GoFiles) > 0 }) {
		return nil, noPackages(o, named)
	}
	return &program{dir: o.dir, named: named, all: closure(named)}, nil
}

func loadPatterns(ctx context.Context, o *options, patterns []string) ([]*packages.Package, error) {
	loaded, err := packages.Load(&packages.Config{
		Mode:       loadMode,
		Context:    ctx,
		Dir:        o.dir,
		Env:        o.env,
		BuildFlags: buildFlags(o),
		Tests:      o.settings.Tests,
	}, patterns...)
	if err != nil {
		return nil, usagef("cannot load packages: %v", err)
	}
	slices.SortFunc(loaded, func(a, b *packages.Package) int { return strings.Compare(a.ID, b.ID) })
	return loaded, nil
}

func buildFlags(o *options) []string {
	if o.tags == "" {
		return nil
	}
	return []string{"-tags=" + o.tags}
}

// ownImports returns the import paths of own packages that are imported but
// were not loaded with syntax. more names modules that are own although they
// have a version.
func ownImports(named []*packages.Package, isNamed map[string]bool, more func(module string) bool) []string {
	var missing []string
	for _, p := range closure(named) {
		// A variant of a package for some test cannot be named.
		isOwn := own(p) || p.Module != nil && more(p.Module.Path)
		if isOwn && !isNamed[p.ID] && p.ID == p.PkgPath {
			missing = append(missing, p.PkgPath)
		}
	}
	return missing
}

// own reports whether a package belongs to the main module or the workspace;
// other modules have a version, and the standard library no module.
func own(p *packages.Package) bool {
	return p.Module != nil && p.Module.Version == ""
}

// hasNoCode reports whether there is nothing to analyse and nothing wrong: the
// program that "go test" makes, or a folder with nothing but test files.
func hasNoCode(p *packages.Package) bool {
	isTestMain := p.Name == "main" && strings.HasSuffix(p.ID, ".test")
	return isTestMain || len(p.GoFiles) == 0 && len(p.CompiledGoFiles) == 0 && len(p.Errors) == 0
}

// noPackages says that there is nothing to analyse, with the reason if the go
// command gave one.
func noPackages(o *options, named []*packages.Package) error {
	message := "no packages match " + strings.Join(o.patterns, " ")
	if len(named) > 0 {
		message += ": " + firstError(o.dir, named[0])
	}
	return &exitError{code: exitUsage, message: message, kind: errNoPackages}
}

// closure returns the packages and all that they import, sorted by their ids.
func closure(roots []*packages.Package) []*packages.Package {
	var all []*packages.Package
	packages.Visit(roots, nil, func(p *packages.Package) { all = append(all, p) })
	slices.SortFunc(all, func(a, b *packages.Package) int { return strings.Compare(a.ID, b.ID) })
	return all
}
