package effects

import (
	"go/ast"
	"go/constant"
	"go/token"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/internal/protodesc"
)

// declareIdempotent records the RPC methods that the proto file calls safe to
// call again. Generated code holds the file's descriptor, as bytes or, since
// protoc-gen-go 1.36, as a string.
func (b *builder) declareIdempotent() {
	for _, f := range b.pass.Files {
		if !ast.IsGenerated(f) {
			continue
		}
		for _, d := range f.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.VAR && decl.Tok != token.CONST {
				continue
			}
			for _, s := range decl.Specs {
				if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == 1 && isDescriptor(v.Names[0].Name) {
					b.unit.Idempotent = append(b.unit.Idempotent, protodesc.Idempotent(b.content(v.Values[0]))...)
				}
			}
		}
	}
}

// isDescriptor reports whether generated code calls a descriptor so: the newer
// generators, and those that pack it.
func isDescriptor(name string) bool {
	return strings.HasPrefix(name, "file_") && strings.HasSuffix(name, "_rawDesc") || strings.HasPrefix(name, "fileDescriptor")
}

// content returns the bytes of a constant string, or of a list of bytes, also
// one that is converted to a string.
func (b *builder) content(e ast.Expr) []byte {
	if v := b.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return []byte(constant.StringVal(v))
	}
	switch e := e.(type) {
	case *ast.CallExpr:
		if len(e.Args) == 1 {
			return b.content(e.Args[0])
		}
	case *ast.CompositeLit:
		out := make([]byte, 0, len(e.Elts))
		for _, elt := range e.Elts {
			v := b.pass.TypesInfo.Types[elt].Value
			if v == nil || v.Kind() != constant.Int {
				return nil
			}
			n, _ := constant.Uint64Val(v)
			out = append(out, byte(n))
		}
		return out
	}
	return nil
}
