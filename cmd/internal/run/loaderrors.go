package run

import (
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// loadErrors returns the packages that did not load or compile, each with its
// first error.
func loadErrors(p *program) []finding.Incomplete {
	var list []finding.Incomplete
	for _, pkg := range p.all {
		// A package that is not there is an error of those that import it.
		isThere := pkg.Name != "" || slices.Contains(p.named, pkg)
		if len(pkg.Errors) > 0 && isThere {
			list = append(list, finding.Incomplete{Package: pkg.PkgPath, Reason: firstError(p.dir, pkg), Broken: true})
		}
	}
	return list
}

// firstError returns the error of a package that explains the others: what
// does not parse does not compile, and both say it better than the go command,
// which repeats what the compiler said.
func firstError(dir string, pkg *packages.Package) string {
	rank := []packages.ErrorKind{packages.UnknownError, packages.ListError, packages.TypeError, packages.ParseError}
	first := slices.MaxFunc(pkg.Errors, func(a, b packages.Error) int {
		return slices.Index(rank, a.Kind) - slices.Index(rank, b.Kind)
	})
	if imported := unimported(pkg, first); imported != nil {
		return firstError(dir, imported)
	}
	message, _, _ := strings.Cut(strings.TrimSpace(first.Msg), "\n")
	message = strings.TrimSuffix(message, "; to add it:") // a command follows on the next line
	if first.Pos == "" || first.Pos == "-" {
		return message
	}
	return relativePos(dir, first.Pos) + ": " + message
}

// unimported returns the package that an error is about if it could not be
// imported, since only the go command knows why.
func unimported(pkg *packages.Package, err packages.Error) *packages.Package {
	rest, ok := strings.CutPrefix(err.Msg, "could not import ")
	if !ok {
		return nil
	}
	path, _, _ := strings.Cut(rest, " ")
	if imported := pkg.Imports[path]; imported != nil && imported.Name == "" && len(imported.Errors) > 0 {
		return imported
	}
	return nil
}

// relativePos makes the file of file:line:column relative to dir.
func relativePos(dir, pos string) string {
	end := len(pos)
	for range 2 {
		if i := strings.LastIndexByte(pos[:end], ':'); i > 0 {
			end = i
		}
	}
	file := pos[:end]
	if !filepath.IsAbs(file) {
		return pos
	}
	return relative(dir, file) + pos[end:]
}
