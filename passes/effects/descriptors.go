package effects

import (
	"go/ast"
	"go/constant"
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
		for name, value := range b.values(f) {
			if isDescriptor(name.Name) {
				b.unit.Idempotent = append(b.unit.Idempotent, protodesc.Idempotent(b.content(value))...)
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
	if v := valueOf(b.pass.TypesInfo, e); v.Kind() == constant.String {
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
			v := valueOf(b.pass.TypesInfo, elt)
			if v.Kind() != constant.Int {
				return nil
			}
			n, _ := constant.Uint64Val(v)
			out = append(out, byte(n))
		}
		return out
	}
	return nil
}
