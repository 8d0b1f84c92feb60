package effects

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// typ names the type of an object: the symbol of a named type, else its
// display form behind a space, which no symbol has.
func (l *lowering) typ(t types.Type) int32 {
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		return l.str(knowledge.TypeSymbol(t))
	}
	return l.str(" " + display(t, l.pass.Pkg))
}

// pointee names the type that a loaded reference leads to: the named type
// behind a pointer, or the display form of a map, slice or channel.
func (l *lowering) pointee(t types.Type) int32 {
	switch kindOf(t) {
	case Pointer, Interface:
		return l.str(knowledge.TypeSymbol(t))
	case Map, Slice, Chan:
		return l.typ(t)
	}
	return 0
}

// elem names the element type of a container of the language, behind at most
// one pointer.
func (l *lowering) elem(t types.Type) int32 {
	elem := elemOf(t)
	if elem == nil {
		return 0
	}
	return l.str(ElemType(knowledge.TypeSymbol(elem), kindOf(elem)))
}

func valueFlag(t types.Type) Flag {
	switch kindOf(t) {
	case Struct:
		return FlagValue
	case Scalar:
		return 0
	}
	return FlagRef
}

// constFlag marks stores of constants.
func constFlag(v ssa.Value) Flag {
	if _, ok := v.(*ssa.Const); ok {
		return FlagConst
	}
	return 0
}

// constText spells a stored constant, so that different ones can be told
// apart, also in an interface; strings there are nodes of their own.
func (l *lowering) constText(v ssa.Value) int32 {
	boxed, inInterface := v.(*ssa.MakeInterface)
	if inInterface {
		v = boxed.X
	}
	if c, ok := v.(*ssa.Const); ok && c.Value != nil && !(inInterface && isString(c.Type())) {
		return l.str(c.Value.ExactString())
	}
	return 0
}

func elemType(i *ssa.Lookup) types.Type {
	if elem := elemOf(i.X.Type()); elem != nil {
		return elem
	}
	return types.Typ[types.Byte]
}

// structOf returns the struct type of t, behind at most one pointer, and the
// named type that declares it, if any.
func structOf(t types.Type) (*types.Struct, types.Type) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st, t
}

func fieldName(t types.Type, i int) string {
	st, _ := structOf(t)
	return st.Field(i).Name()
}

// claimNames are the claims of tokens, in JSON, whose fields readers of tokens ask
// for in the package's own types.
var claimNames = []string{"exp", "jti", "sid", "session_id", "sessionId", "token_version", "tokenVersion"}

// fieldSymbol names a field of another package's type, else "": only rows of
// the knowledge base ask, and readers of tokens that a package declares itself.
func (l *lowering) fieldSymbol(t types.Type, i int) int32 {
	st, owner := structOf(t)
	named := namedOf(owner)
	if named == nil || named.Obj().Pkg() == l.pass.Pkg && !slices.Contains(claimNames, jsonName(st.Tag(i))) {
		return 0
	}
	return l.str(knowledge.TypeSymbol(owner) + "." + st.Field(i).Name())
}

func nonzero(ns ...int32) []int32 {
	var out []int32
	for _, n := range ns {
		if n != 0 {
			out = append(out, n)
		}
	}
	return out
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func constantString(c *ssa.Const) string {
	if c.Value.Kind() == constant.String {
		return constant.StringVal(c.Value)
	}
	return c.Value.ExactString()
}

// isStdPath reports whether an import path looks like the standard library's.
func isStdPath(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
