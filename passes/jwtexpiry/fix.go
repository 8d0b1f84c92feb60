package jwtexpiry

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// fixes returns the change that makes the library require the claim: one more
// option in the call. It is offered where that is all there is to change: the
// call is one of the library's functions, and its options are written out.
func (v *verdict) fixes(pass *analysis.Pass, f *finding.Finding) []analysis.SuggestedFix {
	if v.Require == "" || v.Makes || v.Expiry == wiring.Required || v.Off || v.kind == "unverified" || v.Generated() {
		return nil
	}
	call := callAt(pass, finding.Locate(pass, f.Position))
	if call == nil || call.Ellipsis.IsValid() || len(call.Args) == 0 {
		return nil
	}
	option := v.Require
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
		Message:   "Require the time of expiry",
		TextEdits: []analysis.TextEdit{{Pos: end, End: end, NewText: []byte(", " + option)}},
	}}
}

// callAt returns the call whose opening parenthesis is at pos: that is what
// calls are placed by.
func callAt(pass *analysis.Pass, pos token.Pos) *ast.CallExpr {
	if !pos.IsValid() {
		return nil
	}
	var found *ast.CallExpr
	for _, file := range pass.Files {
		if file.FileStart > pos || pos > file.FileEnd {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && call.Lparen == pos {
				found = call
			}
			return found == nil
		})
	}
	return found
}
