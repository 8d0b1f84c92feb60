package wiring

import (
	"go/token"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Label names a state in messages: Type.field, or the variable with its package
// or function.
func (st *State) Label() string {
	if st.Owner == st.Package {
		return last(st.Package) + "." + st.Name
	}
	return last(st.ID)
}

// Function returns the function that a captured variable belongs to, or "".
func (st *State) Function() string {
	if !st.captured {
		return ""
	}
	return strings.TrimPrefix(st.Owner, st.Package+".")
}

// Reported returns the state as findings show it.
func (st *State) Reported() *finding.State {
	return &finding.State{Name: st.Name, Owner: st.Owner, Type: st.Type, Declaration: st.Decl}
}

// last returns what follows the last slash.
func last(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }

// Blame returns where the package under analysis is to be blamed for a state:
// the declaration, if it is here, else what this package adds, which is where
// it registers an entry point or calls what does.
func (r *Result) Blame(pass *analysis.Pass, st *State, entries []int) token.Pos {
	if st.Decl.Package == pass.Pkg.Path() {
		if pos := locate(pass, st.Decl.File, st.Decl.Line, st.Decl.Column); pos.IsValid() {
			return pos
		}
	}
	for _, n := range entries {
		if p, ok := r.Registration(n); ok {
			if pos := locate(pass, r.Own.Files[p.File-1], int(p.Line), int(p.Col)); pos.IsValid() {
				return pos
			}
		}
	}
	return pass.Files[0].Name.Pos()
}

// locate converts a line and column of a file of the package.
func locate(pass *analysis.Pass, base string, line, column int) token.Pos {
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		if filepath.Base(pass.Fset.Position(f.FileStart).Filename) == base && line <= file.LineCount() {
			return file.LineStart(line) + token.Pos(column-1)
		}
	}
	return token.NoPos
}
