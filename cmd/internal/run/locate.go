package run

import (
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// locator finds the files of positions, which checks give as package path and
// base name.
type locator struct {
	dir      string
	packages map[string][]*packages.Package // by path: a package and its variants for tests
	modules  map[string]string              // folders of own modules, by path
}

func newLocator(p *program) *locator {
	l := &locator{dir: p.dir, packages: make(map[string][]*packages.Package), modules: make(map[string]string)}
	for _, pkg := range p.all {
		l.packages[pkg.PkgPath] = append(l.packages[pkg.PkgPath], pkg)
		if own(pkg) {
			l.modules[pkg.Module.Path] = pkg.Module.Dir
		}
	}
	return l
}

// locate is a [document.Locator].
func (l *locator) locate(p finding.Position) *document.Position {
	if p.File == "" {
		return nil
	}
	return &document.Position{File: l.file(p), Line: p.Line, Column: p.Column}
}

func (l *locator) file(p finding.Position) string {
	if p.Package == "" {
		return relative(l.dir, p.File) // the configuration
	}
	variants := l.packages[p.Package]
	if len(variants) == 0 {
		return l.beside(p)
	}
	switch pkg := variants[0]; {
	case own(pkg):
	case pkg.Module != nil:
		below := strings.TrimPrefix(p.Package, pkg.Module.Path)
		return path.Join(pkg.Module.Path+"@"+pkg.Module.Version, below, p.File)
	case !strings.Contains(strings.Split(p.Package, "/")[0], "."):
		return path.Join("std", p.Package, p.File)
	}
	for _, pkg := range variants {
		for _, name := range pkg.GoFiles {
			if filepath.Base(name) == p.File {
				return relative(l.dir, name)
			}
		}
	}
	// A file named by a line directive, such as a template or a grammar, lies
	// beside the one generated from it.
	return relative(l.dir, filepath.Join(variants[0].Dir, p.File))
}

// beside returns the path of a file in a folder without a package, as manifests
// are.
func (l *locator) beside(p finding.Position) string {
	for module := p.Package; module != "."; module = path.Dir(module) {
		if dir := l.modules[module]; dir != "" {
			below := strings.TrimPrefix(p.Package, module)
			return relative(l.dir, filepath.Join(dir, filepath.FromSlash(below), p.File))
		}
	}
	return path.Join(p.Package, p.File)
}

// relative returns the path of a file as seen from dir, separated by slashes.
func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}
