package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An unserved service is a type of the package under analysis that implements
// a generated service interface, with the generated function that would
// register it. Nothing in the package does.
type unserved struct {
	typ      *typeInfo
	register *function
	param    int // of register: the service
}

// unservedServices finds the services that are left to other packages.
func (s *solver) unservedServices() []unserved {
	if s.main.Name == "main" {
		return nil
	}
	var out []unserved
	for i := range s.main.Types {
		t := s.types[s.main.Types[i].Name]
		if t == nil || t.Foreign || t.Kind == effects.Interface || t.unit != s.main || !exported(t.Name) || strings.HasPrefix(methodName(t.Name), "Unimplemented") {
			continue
		}
		_, pkg := embedsDefault(t)
		for _, reg := range s.registrars() {
			iface := s.types[reg.Params[reg.service].Sym]
			declared := pkg == iface.unit.Path || slices.Contains(s.main.Claims, effects.Claim{Type: t.Name, Iface: iface.Name})
			if declared && implements(t, iface) && !s.converts(t.Name, iface.Name) {
				out = append(out, unserved{t, reg.function, reg.service})
			}
		}
	}
	return out
}

// A registrar is a generated function that registers what it is given.
type registrar struct {
	*function
	service int // parameter
}

func (s *solver) registrars() []registrar {
	if s.generatedRegs != nil {
		return s.generatedRegs
	}
	s.generatedRegs = []registrar{}
	for _, u := range s.units {
		for _, f := range u.Funcs {
			if !f.Gen || f.Recv || !f.Export {
				continue
			}
			for n, p := range f.Params {
				t := s.types[p.Sym]
				if p.Kind == effects.Interface && t != nil && t.unit == u && s.registers(s.funcs[f.Sym]) {
					s.generatedRegs = append(s.generatedRegs, registrar{s.funcs[f.Sym], n})
					break
				}
			}
		}
	}
	return s.generatedRegs
}

// converts reports whether code of the package under analysis converts a type
// to an interface.
func (s *solver) converts(typ, iface string) bool {
	for _, f := range s.main.Funcs {
		for i := range f.Ops {
			op := &f.Ops[i]
			if op.Code == effects.Box && op.A != 0 && s.main.Strings[op.Sym] == iface && strings.TrimPrefix(s.main.Strings[op.Typ], "*") == typ {
				return true
			}
		}
	}
	return false
}

func implements(t, iface *typeInfo) bool {
	for i := range iface.Methods {
		if t.methods[iface.Methods[i].Name] == nil {
			return false
		}
	}
	return len(iface.Methods) > 0
}

// seedService calls the generated function that registers a service, with one
// that callers of the package keep.
func (s *solver) seedService(root *instance, u unserved) {
	in := s.newObject(object{kind: symbolic, phase: start, typ: u.typ.Name})
	box := s.newObject(object{kind: boxed, phase: start, typ: "*" + u.typ.Name})
	s.add(s.cell(box, "").node, makeRef(s.cell(in, ""), true, false))
	t := &target{site: &site{inst: root, op: &effects.Op{Code: effects.Call, Flag: effects.FlagDynamic, Pos: u.register.Pos}}, phase: start, direct: true, fn: u.register}
	for n, p := range u.register.Params {
		if n != u.param {
			t.args = append(t.args, s.opaque(p, start))
			continue
		}
		node := s.newNode()
		s.add(node, makeRef(s.cell(box, ""), true, false))
		t.args = append(t.args, node)
	}
	for range u.register.Results {
		t.dst = append(t.dst, s.newNode())
	}
	s.bind(t)
}
