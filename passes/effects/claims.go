package effects

import (
	"go/ast"
	"go/token"
	"go/types"
	"sort"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Claim is a declaration that a type implements an interface:
// var _ Iface = (*Type)(nil). It makes no code, so no op tells of it.
type Claim struct{ Type, Iface string }

// declareClaims records the claims of the package.
func (b *builder) declareClaims() {
	for _, file := range b.pass.Files {
		for _, decl := range file.Decls {
			if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.VAR && !b.isTest(d.Pos()) {
				b.claims(d)
			}
		}
	}
	sort.Slice(b.unit.Claims, func(i, j int) bool {
		x, y := b.unit.Claims[i], b.unit.Claims[j]
		return x.Type < y.Type || x.Type == y.Type && x.Iface < y.Iface
	})
}

func (b *builder) claims(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		vs, ok := spec.(*ast.ValueSpec)
		if !ok || vs.Type == nil || len(vs.Names) != 1 || vs.Names[0].Name != "_" || len(vs.Values) != 1 {
			continue
		}
		iface, typ := b.pass.TypesInfo.TypeOf(vs.Type), b.pass.TypesInfo.TypeOf(vs.Values[0])
		if iface == nil || typ == nil || !types.IsInterface(iface) {
			continue
		}
		c := Claim{Type: knowledge.TypeSymbol(typ), Iface: knowledge.TypeSymbol(iface)}
		if c.Type != "" && c.Iface != "" {
			b.unit.Claims = append(b.unit.Claims, c)
		}
	}
}
