package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// handlerFramework returns the framework whose handlers have the function's
// signature, or nil.
func (s *solver) handlerFramework(fn *function) *knowledge.Framework {
	params := fn.Params
	if fn.Recv && len(params) > 0 {
		params = params[1:]
	}
	same := func(want string, p effects.Param) bool { return want == p.Type }
	for _, fw := range s.base.Frameworks() {
		for _, sig := range fw.Handlers {
			if !sig.RegisteredOnly && slices.EqualFunc(sig.Params, params, same) && slices.EqualFunc(sig.Results, fn.Results, same) {
				return fw
			}
		}
	}
	return nil
}

// shaped returns the exported functions of the package under analysis that
// have the signature of a handler and that nothing in the package calls,
// mentions or registers: programs in other modules may. Functions that call
// the next handler are middleware.
func (s *solver) shaped() []*function {
	if s.main.Name == "main" {
		return nil
	}
	var out []*function
	var used map[string]bool
	for _, f := range s.main.Funcs {
		fn := s.funcs[f.Sym]
		if !f.Export || f.Gen || f.Recv && !exported(f.Params[0].Sym) {
			continue
		}
		if fw := s.handlerFramework(fn); fw == nil || fw.Kind != "" && fw.Kind != "http" {
			continue
		}
		if used == nil {
			used = s.mentioned()
		}
		if !used[f.Sym] && !s.callsNext(fn) {
			out = append(out, fn)
		}
	}
	return out
}

func exported(sym string) bool {
	name := methodName(sym)
	return name != "" && name[0] >= 'A' && name[0] <= 'Z'
}

// mentioned returns the functions that the package under analysis calls or
// takes as values, and the methods of types that it converts to interfaces.
func (s *solver) mentioned() map[string]bool {
	used := make(map[string]bool)
	for _, f := range s.main.Funcs {
		for i := range f.Ops {
			op := &f.Ops[i]
			sym := s.main.Strings[op.Sym]
			switch op.Code {
			case effects.Call, effects.FuncVal, effects.Bound:
				used[sym] = true
			case effects.Box:
				s.mentionMethods(used, s.main.Strings[op.Typ], sym)
			}
		}
	}
	return used
}

func (s *solver) mentionMethods(used map[string]bool, typ, iface string) {
	t := s.typeOf(typ)
	if t == nil {
		return
	}
	row := s.base.Type(iface)
	for i := range t.Methods {
		m := &t.Methods[i]
		if row != nil && row.Handler == m.Name || s.types[iface] != nil && s.types[iface].methods[m.Name] != nil {
			used[m.Sym] = true
		}
	}
}

func (s *solver) callsNext(fn *function) bool {
	return slices.ContainsFunc(fn.Ops, func(op effects.Op) bool {
		if op.Code != effects.Call {
			return false
		}
		row := s.base.Func(fn.str(op.Sym))
		return row != nil && row.Next
	})
}

// shapedEntries returns the entries of functions that are known by their
// signature only. A method's receiver is one that callers of the package keep.
func (s *solver) shapedEntries() []*entry {
	if s.shapes == nil {
		s.shapes = []*entry{}
		for _, fn := range s.shaped() {
			obj := s.code(fn.Sym)
			if fn.Recv {
				obj = s.newObject(object{kind: code, sym: fn.Sym, fn: fn, recv: s.opaque(fn.Params[0], start)})
			}
			fw := s.handlerFramework(fn)
			at := &site{inst: &instance{fn: fn, phase: start}, op: &effects.Op{Pos: fn.Pos}}
			s.shapes = append(s.shapes, &entry{framework: fw.Label, kind: fw.Kind, method: "ANY", handler: obj, name: fn.name(), site: at, signature: true})
		}
	}
	return slices.Clone(s.shapes)
}

// references returns where the functions with a handler's signature are
// declared that the package under analysis calls or takes from other packages
// of the program: they are no entry points by their signature.
func (s *solver) references() []finding.Position {
	var out []finding.Position
	seen := make(map[string]bool)
	for _, f := range s.main.Funcs {
		for i := range f.Ops {
			op := &f.Ops[i]
			if op.Code != effects.Call && op.Code != effects.FuncVal && op.Code != effects.Bound {
				continue
			}
			fn := s.funcs[s.main.Strings[op.Sym]]
			if fn == nil || fn.unit == s.main || seen[fn.Sym] {
				continue
			}
			seen[fn.Sym] = true
			if s.handlerFramework(fn) != nil {
				out = append(out, fn.position(fn.Pos))
			}
		}
	}
	return out
}

// embedsDefault reports whether a type embeds the default implementation that
// a generator gives for a service, and returns the service's name and package.
func embedsDefault(t *typeInfo) (service, pkg string) {
	for i := range t.Fields {
		f := &t.Fields[i]
		name, ok := strings.CutPrefix(f.Name, "Unimplemented")
		if !ok || methodName(f.Sym) != f.Name {
			continue
		}
		for _, suffix := range []string{"Server", "Handler"} {
			if service, ok := strings.CutSuffix(name, suffix); ok {
				return service, strings.TrimSuffix(f.Sym, "."+f.Name)
			}
		}
	}
	return "", ""
}
