package effects

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"sort"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A builder makes the unit of one package.
type builder struct {
	pass     *analysis.Pass
	base     *knowledge.Base
	unit     *Unit
	strings  map[string]int32
	files    map[string]int32
	types    map[string]bool // types already in the unit
	ssa      *ssa.Package
	testing  map[string]bool         // base names of test files to leave out
	gen      map[string]bool         // base names of generated files
	names    map[token.Pos]string    // variables that containers are made for
	done     map[*ssa.Function]*Func // summaries made so far; nil while in the making
	imported map[string]*Func        // summaries of imported own packages, by symbol
}

func newBuilder(pass *analysis.Pass) *builder {
	b := &builder{
		pass:     pass,
		unit:     &Unit{Path: pass.Pkg.Path(), Name: pass.Pkg.Name()},
		strings:  make(map[string]int32),
		files:    make(map[string]int32),
		types:    make(map[string]bool),
		testing:  make(map[string]bool),
		gen:      make(map[string]bool),
		names:    make(map[token.Pos]string),
		done:     make(map[*ssa.Function]*Func),
		imported: make(map[string]*Func),
	}
	b.str("")
	for _, f := range pass.Files {
		name := filepath.Base(pass.Fset.File(f.FileStart).Name())
		if !Counts(pass, f) {
			b.testing[name] = true
		}
		if ast.IsGenerated(f) {
			b.gen[name] = true
		}
		b.nameContainers(f)
	}
	for _, imp := range pass.Pkg.Imports() {
		b.unit.Imports = append(b.unit.Imports, imp.Path())
	}
	sort.Strings(b.unit.Imports)
	return b
}

// build fills the unit: SSA form, then types, variables and functions.
func (b *builder) build() {
	b.base, _ = Knowledge(b.unit.Imports)
	prog := ssa.NewProgram(b.pass.Fset, ssa.BareInits)
	prog.SetNoReturn(b.noReturn)
	for _, p := range b.pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	b.ssa = prog.CreatePackage(b.pass.Pkg, b.pass.Files, b.pass.TypesInfo, false)
	b.ssa.Build()

	b.declareTypes()
	b.declareVars()
	b.declareClaims()
	for _, fn := range b.sourceFuncs() {
		b.unit.Funcs = append(b.unit.Funcs, b.lowered(fn))
	}
	b.declareKeys()
	b.declareIdempotent()
	sort.SliceStable(b.unit.Funcs, func(i, j int) bool { return b.unit.Funcs[i].Sym < b.unit.Funcs[j].Sym })
	sort.Slice(b.unit.Types, func(i, j int) bool { return b.unit.Types[i].Name < b.unit.Types[j].Name })
}

// lowered returns the summary of a function, made on first use: a caller asks
// for its callees' lock deltas. In a recursion, the callee's is not yet known.
func (b *builder) lowered(fn *ssa.Function) *Func {
	f, ok := b.done[fn]
	if !ok {
		b.done[fn] = nil
		f = lower(b, fn)
		b.done[fn] = f
	}
	return f
}

// noReturn reports whether a call of fn never returns. The driver's ctrlflow
// pass is not asked: what it learns differs between drivers.
func (b *builder) noReturn(fn *types.Func) bool {
	row := b.base.Func(knowledge.Symbol(fn))
	return row != nil && row.NoReturn
}

// sourceFuncs returns the package's functions with bodies: declared ones,
// methods, initialisers and the closures inside them.
func (b *builder) sourceFuncs() []*ssa.Function {
	var fns []*ssa.Function
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn == nil || fn.Blocks == nil || b.isTest(fn.Pos()) {
			return
		}
		fns = append(fns, fn)
		for _, anon := range fn.AnonFuncs {
			add(anon)
		}
	}
	add(b.ssa.Func("init"))
	for _, f := range b.pass.Files {
		for _, decl := range f.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok && decl.Name.Name != "_" {
				if obj, ok := b.pass.TypesInfo.Defs[decl.Name].(*types.Func); ok {
					add(b.ssa.Prog.FuncValue(obj))
				}
			}
		}
	}
	return fns
}

func (b *builder) isTest(pos token.Pos) bool {
	return pos.IsValid() && b.testing[b.fileName(pos)]
}

// fileName returns the base name of the file that holds pos.
func (b *builder) fileName(pos token.Pos) string {
	return filepath.Base(b.pass.Fset.Position(pos).Filename)
}

// str interns s among the unit's strings.
func (b *builder) str(s string) int32 {
	i, ok := b.strings[s]
	if !ok {
		i = int32(len(b.unit.Strings))
		b.unit.Strings = append(b.unit.Strings, s)
		b.strings[s] = i
	}
	return i
}

// pos converts a position. Line directives are followed, as the compiler and
// the drivers do.
func (b *builder) pos(pos token.Pos) Pos {
	if !pos.IsValid() {
		return Pos{}
	}
	p := b.pass.Fset.Position(pos)
	name := filepath.Base(p.Filename)
	i, ok := b.files[name]
	if !ok {
		b.unit.Files = append(b.unit.Files, name)
		i = int32(len(b.unit.Files))
		b.files[name] = i
	}
	return Pos{i, int32(p.Line), int32(p.Column)}
}

// symbol returns the name of a function in summaries.
func symbol(fn *ssa.Function) string {
	if fn.Origin() != nil {
		fn = fn.Origin()
	}
	if parent := fn.Parent(); parent != nil {
		name := fn.Name()
		for i := len(name) - 1; i >= 0; i-- {
			if name[i] == '$' {
				return symbol(parent) + name[i:]
			}
		}
		return symbol(parent) + "$" + name
	}
	if obj, ok := fn.Object().(*types.Func); ok && obj.Name() != "init" {
		return knowledge.Symbol(obj)
	}
	if fn.Pkg != nil {
		return fn.Pkg.Pkg.Path() + "." + fn.Name()
	}
	return fn.String()
}

// nameContainers notes, for each map, slice or channel that is made in an
// assignment or declaration, the variable: SSA form keeps no names of locals.
func (b *builder) nameContainers(f *ast.File) {
	note := func(name, value ast.Expr) {
		id, ok := name.(*ast.Ident)
		if !ok {
			return
		}
		switch v := value.(type) {
		case *ast.CallExpr:
			b.names[v.Lparen] = id.Name
		case *ast.CompositeLit:
			b.names[v.Lbrace] = id.Name
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i := range n.Rhs {
				if i < len(n.Lhs) {
					note(n.Lhs[i], n.Rhs[i])
				}
			}
		case *ast.ValueSpec:
			for i := range n.Values {
				if i < len(n.Names) {
					note(n.Names[i], n.Values[i])
				}
			}
		}
		return true
	})
}
