package suppression

import (
	"go/ast"
	"go/token"
)

// scope returns the first and the last place that a directive covers; none if
// it stands at no code. Places are told by lines: what is written on one line
// is covered together.
func scope(fset *token.FileSet, file *ast.File, group *ast.CommentGroup, c *ast.Comment) (first, last token.Pos, found bool) {
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	if behindCode(fset, file, c) {
		first, last = c.Pos(), c.Pos()
		target := line(c.Pos())
		each(file, func(n ast.Node) {
			switch {
			case line(n.Pos()) == target:
				last = max(last, n.End()-1)
			case line(n.End()-1) == target && closes(n):
				first = min(first, n.Pos())
			}
		})
		return first, last, true
	}
	target := line(group.End()-1) + 1
	first, last = group.Pos(), group.Pos()
	each(file, func(n ast.Node) {
		if line(n.Pos()) == target {
			last, found = max(last, n.End()-1), true
		}
	})
	return first, last, found
}

// behindCode reports whether there is code before a comment on its line.
func behindCode(fset *token.FileSet, file *ast.File, c *ast.Comment) bool {
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	here := line(c.Pos())
	behind := file.Name.End() <= c.Pos() && line(file.Name.Pos()) == here
	each(file, func(n ast.Node) {
		behind = behind || n.Pos() < c.Pos() && line(n.Pos()) == here || n.End() <= c.Pos() && line(n.End()-1) == here
	})
	return behind
}

// closes reports whether a directive behind the end of a node is about the
// node: at the closing brace of a function or a branch, nobody means all of it.
func closes(n ast.Node) bool {
	switch n.(type) {
	case *ast.AssignStmt, *ast.DeclStmt, *ast.DeferStmt, *ast.ExprStmt, *ast.GoStmt, *ast.ReturnStmt, *ast.SendStmt,
		*ast.GenDecl, *ast.ImportSpec, *ast.TypeSpec, *ast.ValueSpec, *ast.Field, *ast.KeyValueExpr:
		return true
	}
	return false
}

// each calls visit for the nodes of a file that are code. The package clause is
// none: what stands there is about no finding.
func each(file *ast.File, visit func(ast.Node)) {
	for _, decl := range file.Decls {
		ast.Inspect(decl, func(n ast.Node) bool {
			switch n.(type) {
			case nil, *ast.Comment, *ast.CommentGroup:
				return false
			}
			visit(n)
			return true
		})
	}
}
