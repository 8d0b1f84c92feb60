package knowledge

import (
	"go/types"
	"strings"
)

// Symbol returns the key of a function or method in the base: the full name of
// its origin without type arguments and without a vendor prefix, such as
// "net/http.HandleFunc" or "(*sync/atomic.Pointer).Store". A promoted method
// carries the type that declares it.
func Symbol(fn *types.Func) string {
	return normalize(fn.Origin().FullName())
}

// TypeSymbol returns the key of a named type, looking through aliases and one
// pointer, or "" if the type has no name.
func TypeSymbol(t types.Type) string {
	if t == nil {
		return ""
	}
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok {
		return ""
	}
	obj := named.Origin().Obj()
	if obj.Pkg() == nil {
		return obj.Name() // error, comparable
	}
	return unvendor(obj.Pkg().Path()) + "." + obj.Name()
}

// FieldSymbol returns the key of a struct field, "pkg.Type.Field", or "" if
// its owner has no name.
func FieldSymbol(owner types.Type, field *types.Var) string {
	sym := TypeSymbol(owner)
	if sym == "" {
		return ""
	}
	return sym + "." + field.Name()
}

// normalize removes type arguments and the vendor prefix from a full name.
func normalize(name string) string {
	if strings.Contains(name, "[") {
		name = stripBrackets(name)
	}
	if !strings.Contains(name, "vendor/") {
		return name
	}
	path := strings.TrimLeft(name, "(*")
	return name[:len(name)-len(path)] + unvendor(path)
}

// stripBrackets removes every balanced [...], brackets inside included.
func stripBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unvendor removes the folders up to the innermost vendor folder of an import
// path.
func unvendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}
