package effects

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// declareTables records the keys of tables that package variables describe, as
// the code that is generated from a schema does.
func (b *builder) declareTables() {
	if !b.base.DescribesTables() {
		return
	}
	t := &tableReader{info: b.pass.TypesInfo, values: make(map[types.Object]ast.Expr)}
	for _, f := range b.pass.Files {
		for name, value := range b.values(f) {
			t.values[t.info.Defs[name]] = value
		}
	}
	for _, f := range b.pass.Files {
		for _, value := range b.values(f) {
			lit := t.literal(value)
			if lit == nil {
				continue
			}
			if row := b.base.Type(knowledge.TypeSymbol(t.info.TypeOf(lit))); row != nil && row.Table != nil {
				b.unit.Keys = append(b.unit.Keys, t.keys(lit, row.Table)...)
			}
		}
	}
}

// values yields the constants and variables that a file declares with a value
// each, in order; none of a test file.
func (b *builder) values(f *ast.File) iter.Seq2[*ast.Ident, ast.Expr] {
	return func(yield func(*ast.Ident, ast.Expr) bool) {
		if b.isTest(f.FileStart) {
			return
		}
		for _, decl := range f.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok || d.Tok != token.VAR && d.Tok != token.CONST {
				continue
			}
			for _, spec := range d.Specs {
				spec := spec.(*ast.ValueSpec)
				for n, value := range spec.Values {
					if len(spec.Values) == len(spec.Names) && !yield(spec.Names[n], value) {
						return
					}
				}
			}
		}
	}
}

// A tableReader reads literals that describe tables.
type tableReader struct {
	info   *types.Info
	values map[types.Object]ast.Expr // of package variables
}

// keys returns the keys of the table that a literal describes, without those
// that the database gives values of its own.
func (t *tableReader) keys(table *ast.CompositeLit, layout *knowledge.Table) []sqltext.Key {
	name := t.text(t.field(table, layout.Name))
	if name == "" {
		return nil
	}
	var out []sqltext.Key
	add := func(columns []*ast.CompositeLit, where string) {
		key := sqltext.Key{Table: name, Where: sqltext.Conditions(where)}
		for _, c := range columns {
			column := t.text(t.field(c, layout.Column))
			if column == "" || t.is(c, layout.Made) {
				return
			}
			key.Columns = append(key.Columns, column)
		}
		if len(key.Columns) > 0 {
			slices.Sort(key.Columns)
			out = append(out, key)
		}
	}
	add(t.elements(t.field(table, layout.Primary)), "")
	for _, c := range t.elements(t.field(table, layout.Columns)) {
		if t.is(c, layout.Unique) {
			add([]*ast.CompositeLit{c}, "")
		}
	}
	for _, index := range t.elements(t.field(table, layout.Indexes)) {
		if t.is(index, layout.Unique) {
			add(t.elements(t.field(index, layout.Columns)), t.at(index, layout.Where))
		}
	}
	return out
}

// literal returns the struct or slice that an expression is, through addresses,
// variables and elements of them; nil if it is none.
func (t *tableReader) literal(e ast.Expr) *ast.CompositeLit {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return e
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return t.literal(e.X)
		}
	case *ast.Ident:
		if v := t.values[t.info.Uses[e]]; v != nil {
			return t.literal(v)
		}
	case *ast.IndexExpr:
		list := t.literal(e.X)
		n, exact := constant.Int64Val(constant.ToInt(valueOf(t.info, e.Index)))
		if list != nil && exact && n >= 0 && n < int64(len(list.Elts)) {
			return t.literal(list.Elts[n])
		}
	}
	return nil
}

// elements returns the elements of a slice that are literals.
func (t *tableReader) elements(e ast.Expr) []*ast.CompositeLit {
	var out []*ast.CompositeLit
	if list := t.literal(e); list != nil {
		for _, elem := range list.Elts {
			if lit := t.literal(elem); lit != nil {
				out = append(out, lit)
			}
		}
	}
	return out
}

// field returns what a literal sets a field to, nil if it does not.
func (t *tableReader) field(lit *ast.CompositeLit, name string) ast.Expr {
	for _, elem := range lit.Elts {
		if kv, ok := elem.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == name {
				return kv.Value
			}
		}
	}
	return nil
}

// at returns the text to which fields lead, "" if there is none.
func (t *tableReader) at(lit *ast.CompositeLit, fields []string) string {
	for n, name := range fields {
		e := t.field(lit, name)
		if n == len(fields)-1 {
			return t.text(e)
		}
		if lit = t.literal(e); lit == nil {
			break
		}
	}
	return ""
}

func (t *tableReader) text(e ast.Expr) string {
	if v := valueOf(t.info, e); v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

func (t *tableReader) is(lit *ast.CompositeLit, field string) bool {
	v := valueOf(t.info, t.field(lit, field))
	return v.Kind() == constant.Bool && constant.BoolVal(v)
}

// valueOf returns the value of a constant expression.
func valueOf(info *types.Info, e ast.Expr) constant.Value {
	if e != nil {
		if v := info.Types[e].Value; v != nil {
			return v
		}
	}
	return constant.MakeUnknown()
}
