package effects

import (
	"go/types"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// declareTypes records the named types that the package declares, also inside
// functions.
func (b *builder) declareTypes() {
	var names []*types.TypeName
	for _, obj := range b.pass.TypesInfo.Defs {
		if tn, ok := obj.(*types.TypeName); ok && !tn.IsAlias() && !b.isTest(tn.Pos()) {
			names = append(names, tn)
		}
	}
	sort.Slice(names, func(i, j int) bool { return names[i].Pos() < names[j].Pos() })
	for _, tn := range names {
		if named, ok := tn.Type().(*types.Named); ok {
			b.addType(named, false)
		}
	}
}

// addType records a named type once. Of a foreign type only the methods are
// kept, which are what a call through an own interface reaches, and the fields
// that object mappers read, as those of gorm.Model.
func (b *builder) addType(named *types.Named, foreign bool) {
	named = named.Origin()
	sym := knowledge.TypeSymbol(named)
	if sym == "" || b.types[sym] {
		return
	}
	b.types[sym] = true
	t := Type{Name: sym, Foreign: foreign, Generic: named.TypeParams().Len() > 0, Kind: kindOf(named)}
	if !foreign {
		t.Pos = b.pos(named.Obj().Pos())
	}
	if st, ok := named.Underlying().(*types.Struct); ok {
		for i := range st.NumFields() {
			if column := columnTags(st.Tag(i)); !foreign || column != "" {
				f := b.field(st.Field(i))
				f.JSON, f.Column = jsonName(st.Tag(i)), column
				t.Fields = append(t.Fields, f)
			}
			if part := namedOf(st.Field(i).Type()); !foreign && st.Field(i).Embedded() && part != nil && part.Obj().Pkg() != nil && part.Obj().Pkg() != b.pass.Pkg {
				b.addType(part, true)
			}
		}
	}
	t.Generic = t.Generic || holdsAnything(named)
	t.Methods = methodsOf(named)
	b.unit.Types = append(b.unit.Types, t)
}

// jsonName returns the name that a struct tag gives a field in JSON.
func jsonName(tag string) string {
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

// columnTags returns the tags of a field that object mappers read.
func columnTags(tag string) string {
	var out []string
	for _, key := range []string{"gorm", "db", "goqu", "bun", "xorm", "bson", "pg", "sql"} {
		if v, ok := reflect.StructTag(tag).Lookup(key); ok {
			out = append(out, key+":"+strconv.Quote(v))
		}
	}
	return strings.Join(out, " ")
}

func (b *builder) field(v *types.Var) Field {
	f := Field{Name: v.Name(), Type: display(v.Type(), b.pass.Pkg), Sym: knowledge.TypeSymbol(v.Type()), Kind: kindOf(v.Type()), Embedded: v.Embedded()}
	if v.Pkg() == b.pass.Pkg {
		f.Pos = b.pos(v.Pos())
	}
	if elem := elemOf(v.Type()); elem != nil {
		f.Elem, f.ElemKind = knowledge.TypeSymbol(elem), kindOf(elem)
	}
	if m, ok := v.Type().Underlying().(*types.Map); ok {
		f.Key = knowledge.TypeSymbol(m.Key())
	}
	return f
}

// declareVars records the package variables.
func (b *builder) declareVars() {
	scope := b.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if v, ok := scope.Lookup(name).(*types.Var); ok && !b.isTest(v.Pos()) {
			b.unit.Vars = append(b.unit.Vars, Var{Name: b.unit.Path + "." + name, Field: b.field(v)})
		}
	}
}

// methodsOf lists the methods of a type, of an interface its own, ordered by
// name.
func methodsOf(named *types.Named) []Method {
	if iface, ok := named.Underlying().(*types.Interface); ok {
		var ms []Method
		for i := range iface.NumMethods() {
			m := iface.Method(i)
			ms = append(ms, Method{Name: m.Name(), Sym: knowledge.Symbol(m), Iface: true})
		}
		return ms
	}
	set := types.NewMethodSet(types.NewPointer(named))
	ms := make([]Method, 0, set.Len())
	for i := range set.Len() {
		sel := set.At(i)
		fn := sel.Obj().(*types.Func)
		recv := fn.Signature().Recv().Type()
		_, ptr := types.Unalias(recv).(*types.Pointer)
		m := Method{Name: fn.Name(), Sym: knowledge.Symbol(fn), Path: selection(named, sel.Index()), Iface: types.IsInterface(recv), Value: !ptr}
		ms = append(ms, m)
	}
	sort.Slice(ms, func(i, j int) bool { return ms[i].Name < ms[j].Name })
	return ms
}

// selection spells the embedded fields through which a method is promoted.
func selection(named *types.Named, index []int) string {
	var names []string
	var t types.Type = named
	for _, i := range index[:len(index)-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			break
		}
		names = append(names, st.Field(i).Name())
		t = st.Field(i).Type()
	}
	return strings.Join(names, ".")
}

// kindOf classifies a type by its underlying type. A type parameter counts as
// an interface.
func kindOf(t types.Type) Kind {
	switch u := t.Underlying().(type) {
	case *types.Struct, *types.Array, *types.Tuple:
		return Struct
	case *types.Pointer:
		return Pointer
	case *types.Map:
		return Map
	case *types.Slice:
		return Slice
	case *types.Chan:
		return Chan
	case *types.Signature:
		return Signature
	case *types.Interface:
		return Interface
	case *types.Basic:
		if u.Kind() == types.UnsafePointer {
			return Pointer
		}
	}
	return Scalar
}

// elemOf returns what a container of the language holds, or nil.
func elemOf(t types.Type) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Map:
		return u.Elem()
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	}
	return nil
}

// display prints a type as messages show it: names of the same package are
// bare, others carry their package's name.
func display(t types.Type, pkg *types.Package) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p == pkg {
			return ""
		}
		return p.Name()
	})
}

// full prints a type with full package paths, for comparison with knowledge.
func full(t types.Type) string { return types.TypeString(t, nil) }

// isError reports whether t is the type error: such values are not followed,
// since every function returns one and none is state.
func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// holdsAnything reports whether a struct is a container of values of any type:
// a map or slice of empty interfaces, with a lock perhaps and nothing else.
func holdsAnything(named *types.Named) bool {
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	containers := 0
	for i := range st.NumFields() {
		t := st.Field(i).Type()
		switch kindOf(t) {
		case Map, Slice:
			iface, ok := elemOf(t).Underlying().(*types.Interface)
			if !ok || !iface.Empty() {
				return false
			}
			containers++
		case Scalar:
		default:
			if pkg := namedOf(t); pkg == nil || pkg.Obj().Pkg() == nil || pkg.Obj().Pkg().Path() != "sync" {
				return false
			}
		}
	}
	return containers == 1
}
