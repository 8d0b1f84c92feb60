package finding

import (
	"go/ast"
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"
)

// Locate converts a position to one of the pass, which is invalid if the
// package under analysis does not hold it.
func Locate(pass *analysis.Pass, p Position) token.Pos {
	if p.Package != pass.Pkg.Path() {
		return token.NoPos
	}
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		if filepath.Base(pass.Fset.Position(f.FileStart).Filename) == p.File && p.Line <= file.LineCount() {
			return file.LineStart(p.Line) + token.Pos(p.Column-1)
		}
	}
	for _, f := range pass.Files {
		if pos := made(pass.Fset, f, p); pos.IsValid() {
			return pos
		}
	}
	return token.NoPos
}

// made returns a position of a file that was made from the one that p names, as
// cgo does: its line directives tell.
func made(fset *token.FileSet, f *ast.File, p Position) token.Pos {
	if filepath.Base(fset.Position(f.Package).Filename) != p.File {
		return token.NoPos
	}
	file := fset.File(f.FileStart)
	for n := range file.LineCount() {
		start := file.LineStart(n + 1)
		if at := fset.Position(start); at.Line == p.Line && filepath.Base(at.Filename) == p.File {
			return start + token.Pos(p.Column-1)
		}
	}
	return token.NoPos
}
