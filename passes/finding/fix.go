package finding

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// Fixes returns the change that mends a finding: its Option as the last
// argument of the call at pos in file. There is none if the call is not one of
// a package's function, or has its options in a slice.
func (f *Finding) Fixes(file *ast.File, pos token.Pos) []analysis.SuggestedFix {
	if f.Option == "" || ast.IsGenerated(file) {
		return nil
	}
	call := callAt(file, pos)
	if call == nil || call.Ellipsis.IsValid() || len(call.Args) == 0 {
		return nil
	}
	option := f.Option
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident: // a dot import
	case *ast.SelectorExpr:
		pkg, ok := fun.X.(*ast.Ident)
		if !ok {
			return nil
		}
		option = pkg.Name + "." + option
	default:
		return nil
	}
	end := call.Args[len(call.Args)-1].End()
	return []analysis.SuggestedFix{{
		Message:   "Add " + option,
		TextEdits: []analysis.TextEdit{{Pos: end, End: end, NewText: []byte(", " + option)}},
	}}
}

// callAt returns the call whose opening parenthesis is at pos: that is what
// calls are placed by.
func callAt(file *ast.File, pos token.Pos) *ast.CallExpr {
	var found *ast.CallExpr
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && call.Lparen == pos {
			found = call
		}
		return found == nil
	})
	return found
}
