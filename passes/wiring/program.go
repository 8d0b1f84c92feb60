package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A program indexes the units that one package can see.
type program struct {
	units []*effects.Unit
	base  *knowledge.Base
	funcs map[string]*function
	types map[string]*typeInfo
	vars  map[string]*varInfo
	main  *effects.Unit // the package under analysis
	// generated has the rows of methods of generated code whose bodies are not
	// looked at; nil for those that only hand on what they are given.
	generated map[string]*knowledge.Func
}

// A function is a summary with its place in the program.
type function struct {
	*effects.Func
	unit *effects.Unit
	uses [][]*effects.Op // ops that use each local node, once asked for
	defs []int32         // op that defines each local node, or -1
	// order has the index of each op, once asked for.
	order map[*effects.Op]int
	// Answers to questions about the control flow that were asked before.
	reached  map[[2]int]blockSet
	avoiding map[way]blockSet
}

// A typeInfo is a named type with its place in the program.
type typeInfo struct {
	*effects.Type
	unit    *effects.Unit
	methods map[string]*effects.Method
	fields  map[string]*effects.Field
}

type varInfo struct {
	*effects.Var
	unit *effects.Unit
}

func newProgram(own *effects.Unit, units []*effects.Unit, base *knowledge.Base) *program {
	p := &program{units: units, base: base, main: own, funcs: make(map[string]*function), types: make(map[string]*typeInfo), vars: make(map[string]*varInfo)}
	for _, u := range units {
		for _, f := range u.Funcs {
			p.funcs[f.Sym] = &function{Func: f, unit: u}
		}
		for i := range u.Types {
			p.addType(u, &u.Types[i])
		}
		for i := range u.Vars {
			p.vars[u.Vars[i].Name] = &varInfo{&u.Vars[i], u}
		}
	}
	p.generate()
	return p
}

// body returns the code of a function, nil if it is not in the program, if it
// is generated and known, or if the user has described the function or the type
// that it is a method of.
func (p *program) body(sym string) *function {
	fn := p.funcs[sym]
	if _, ok := p.generated[sym]; ok {
		return nil
	}
	if fn == nil || !p.base.DescribesCode() {
		return fn
	}
	if p.base.Describes(sym) || p.base.Describes(receiverSymbol(sym)) {
		return nil
	}
	return fn
}

// addType enters a type; the declaring unit's own entry wins over what an
// importer recorded of it.
func (p *program) addType(u *effects.Unit, t *effects.Type) {
	if old := p.types[t.Name]; old != nil && (t.Foreign || !old.Foreign) {
		return
	}
	info := &typeInfo{Type: t, unit: u, methods: make(map[string]*effects.Method, len(t.Methods)), fields: make(map[string]*effects.Field, len(t.Fields))}
	for i := range t.Methods {
		info.methods[t.Methods[i].Name] = &t.Methods[i]
	}
	for i := range t.Fields {
		info.fields[t.Fields[i].Name] = &t.Fields[i]
	}
	p.types[t.Name] = info
}

// def returns the op that defines a local node, or nil for parameters and
// values that several ops flow into.
func (f *function) def(n int32) *effects.Op {
	if f.defs == nil {
		f.defs = make([]int32, f.Nodes)
		for i := range f.defs {
			f.defs[i] = -1
		}
		for i := range f.Ops {
			f.define(int32(i))
		}
	}
	if n <= 0 || f.defs[n] < 0 {
		return nil
	}
	return &f.Ops[f.defs[n]]
}

// opIndex returns the index of one of the function's ops; -1 for those of others.
func (f *function) opIndex(op *effects.Op) int {
	if f.order == nil {
		f.order = make(map[*effects.Op]int, len(f.Ops))
		for i := range f.Ops {
			f.order[&f.Ops[i]] = i
		}
	}
	if i, ok := f.order[op]; ok {
		return i
	}
	return -1
}

// define enters an op as the definition of its results.
func (f *function) define(i int32) {
	op := &f.Ops[i]
	set := func(n int32) {
		if n > 0 && f.defs[n] == -1 {
			f.defs[n] = i
		} else if n > 0 {
			f.defs[n] = -2 // several
		}
	}
	switch op.Code {
	case effects.Call:
		if op.Dst != 0 {
			for r := range op.C {
				set(op.Dst + r)
			}
		}
	case effects.Elems:
		set(op.Dst)
		set(op.B)
	default:
		set(op.Dst)
	}
}

func (f *function) str(i int32) string { return f.unit.Strings[i] }

// position converts a position of the function's unit.
func (f *function) position(p effects.Pos) finding.Position { return position(f.unit, p) }

func position(u *effects.Unit, p effects.Pos) finding.Position {
	if p.File == 0 {
		return finding.Position{}
	}
	return finding.Position{Package: u.Path, File: u.Files[p.File-1], Line: int(p.Line), Column: int(p.Col)}
}

// typeOf returns the named type of a symbol with an optional leading "*".
func (p *program) typeOf(sym string) *typeInfo { return p.types[strings.TrimPrefix(sym, "*")] }

// name shortens a function's symbol to the form of messages: F, T.M, (*T).M,
// with the closure's number.
func (f *function) name() string { return shorten(f.Sym, f.unit.Path) }

func shorten(sym, pkg string) string {
	if recv, ok := strings.CutPrefix(sym, "("); ok {
		star := ""
		if recv, ok = strings.CutPrefix(recv, "*"); ok {
			star = "*"
		}
		recv = strings.TrimPrefix(recv, pkg+".")
		if star == "" {
			return strings.Replace(recv, ")", "", 1)
		}
		return "(" + star + recv
	}
	return strings.TrimPrefix(sym, pkg+".")
}

// localStores returns the values stored in the local variable that an address
// is of, or is a part of.
func (f *function) localStores(addr int32) []int32 {
	op := f.def(addr)
	for op != nil && op.Code == effects.FieldAddr {
		addr = op.A
		op = f.def(addr)
	}
	if op == nil || op.Code != effects.Alloc {
		return nil
	}
	return f.storesInto(addr)
}
