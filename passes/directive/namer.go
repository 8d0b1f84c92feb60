package directive

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// A namer makes ids of directives from the declarations at which they stand:
// directive:PACKAGE.OWNER#WORD, from the second on with #2 and so on.
type namer struct {
	pass  *analysis.Pass
	taken map[string]int
}

func newNamer(pass *analysis.Pass) *namer { return &namer{pass, make(map[string]int)} }

func (n *namer) id(owner, word string) string {
	id := name + ":" + n.pass.Pkg.Path()
	if owner != "" {
		id += "." + owner
	}
	id += "#" + word
	n.taken[id]++
	if count := n.taken[id]; count > 1 {
		id += fmt.Sprintf("#%d", count)
	}
	return id
}

// at returns the name of the declaration that a comment belongs to, and the
// function that holds it; both may be empty.
func (n *namer) at(comment token.Pos) (owner, function string) {
	for _, file := range n.pass.Files {
		if comment < file.FileStart || comment > file.FileEnd {
			continue
		}
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if n.belongs(comment, decl.Doc, decl) {
					return declared(decl)
				}
			case *ast.GenDecl:
				if n.belongs(comment, decl.Doc, decl) {
					return n.spec(comment, decl.Specs), ""
				}
			}
		}
	}
	return "", ""
}

// belongs reports whether a comment is on the lines of a node or its
// documentation.
func (n *namer) belongs(comment token.Pos, doc *ast.CommentGroup, node ast.Node) bool {
	first := node.Pos()
	if doc != nil {
		first = doc.Pos()
	}
	return n.line(first) <= n.line(comment) && n.line(comment) <= n.line(node.End())
}

func (n *namer) line(pos token.Pos) int { return n.pass.Fset.PositionFor(pos, false).Line }

// declared returns a function's name as ids have it, and as findings do.
func declared(decl *ast.FuncDecl) (owner, function string) {
	if decl.Recv == nil || len(decl.Recv.List) == 0 {
		return decl.Name.Name, decl.Name.Name
	}
	receiver := ast.Unparen(decl.Recv.List[0].Type)
	star, pointer := receiver.(*ast.StarExpr)
	if pointer {
		receiver = star.X
	}
	if index, ok := receiver.(*ast.IndexExpr); ok {
		receiver = index.X
	} else if index, ok := receiver.(*ast.IndexListExpr); ok {
		receiver = index.X
	}
	owner = types.ExprString(receiver) + "." + decl.Name.Name
	if pointer {
		return owner, "(*" + types.ExprString(receiver) + ")." + decl.Name.Name
	}
	return owner, owner
}

// spec returns the name of the specification that a comment belongs to; of a
// struct, the field. A comment about a whole group is named by the first.
func (n *namer) spec(comment token.Pos, specs []ast.Spec) string {
	first := ""
	for _, s := range specs {
		name, doc := "", (*ast.CommentGroup)(nil)
		switch s := s.(type) {
		case *ast.ValueSpec:
			name, doc = s.Names[0].Name, s.Doc
		case *ast.TypeSpec:
			name, doc = s.Name.Name, s.Doc
		}
		if n.belongs(comment, doc, s) {
			if s, ok := s.(*ast.TypeSpec); ok {
				name += n.field(comment, s.Type)
			}
			return name
		}
		first = cmp.Or(first, name)
	}
	return first
}

// field returns the field of a struct that a comment belongs to, with a dot
// before it.
func (n *namer) field(comment token.Pos, typ ast.Expr) string {
	structure, ok := typ.(*ast.StructType)
	if !ok {
		return ""
	}
	for _, f := range structure.Fields.List {
		if n.belongs(comment, f.Doc, f) && len(f.Names) > 0 {
			return "." + f.Names[0].Name + n.field(comment, f.Type)
		}
	}
	return ""
}
