package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// An action is a method by which a controller serves.
type action struct{ method, verb, path string }

// controller makes the entries of a controller's actions. The methods that the
// framework calls around each of them run for their requests, too.
func (g *registration) controller(r *knowledge.Route) []*entry {
	box, _ := g.serviceOf(g.operand(*r.Controller))
	if box == nil || g.w.typeOf(box.typ) == nil {
		return nil
	}
	rules := g.w.controllerRules(g.row.Framework)
	recv := box
	if r.Receiver != "" {
		recv = g.w.perRequest(box, r.Receiver == "copy")
	}
	var helpers []layer
	for _, name := range rules.Around {
		if m := g.w.method(recv, name); m != nil {
			helpers = append(helpers, layer{obj: m})
		}
	}
	var entries []*entry
	for _, a := range g.actions(r, box, rules) {
		m := g.w.method(recv, a.method)
		if m == nil {
			continue
		}
		h := handler{obj: m, around: helpers}
		as := &knowledge.Route{Method: a.verb, Kind: r.Kind, Router: r.Router}
		entries = append(entries, g.endpoint(as, operand{done: &h}, a.path, nil)...)
	}
	return entries
}

// controllerRules returns what the framework of a row fixes for controllers.
func (p *program) controllerRules(framework string) *knowledge.Controllers {
	for _, fw := range p.base.Frameworks() {
		if fw.Label == framework && fw.Controllers != nil {
			return fw.Controllers
		}
	}
	return new(knowledge.Controllers)
}

// actions returns the actions that a registration gives a controller.
func (g *registration) actions(r *knowledge.Route, box *object, rules *knowledge.Controllers) []action {
	path := g.path(r)
	if texts := g.texts(g.list(r.Mapping)); len(texts) > 0 {
		return mappedActions(texts[0], path)
	}
	t := g.w.typeOf(box.typ)
	var out []action
	for i := range t.Methods {
		name := t.Methods[i].Name
		switch {
		case !exported(name):
		case r.Actions == "verbs":
			if verb := strings.ToUpper(name); capitalised(name) && slices.Contains(knowledge.Verbs(), verb) {
				out = append(out, action{name, verb, path})
			}
		case r.Actions == "named" && !slices.Contains(rules.Except, name):
			ctl := strings.ToLower(strings.TrimSuffix(methodName(t.Name), "Controller"))
			out = append(out, action{name, "ANY", join(path, "/"+ctl+"/"+strings.ToLower(name))})
		}
	}
	return out
}

// capitalised reports whether only the first letter is upper-case: Get, not
// GET.
func capitalised(name string) bool { return name[1:] == strings.ToLower(name[1:]) }

// mappedActions reads a mapping "get,post:List;delete:Remove"; "*" is every verb.
func mappedActions(text, path string) []action {
	var out []action
	for rule := range strings.SplitSeq(text, ";") {
		verbs, method, ok := strings.Cut(rule, ":")
		if !ok {
			continue
		}
		for verb := range strings.SplitSeq(verbs, ",") {
			if verb == "*" {
				verb = "ANY"
			}
			out = append(out, action{method, strings.ToUpper(verb), path})
		}
	}
	return out
}

// perRequest returns a stand-in for the objects that a framework makes of a
// type of controllers, one for each request; with copied, they have the
// exported fields of the registered ones. They are not long-lived, but what
// the fields refer to may be.
func (s *solver) perRequest(box *object, copied bool) *object {
	b := s.perRequests[box.typ]
	if b == nil {
		typ := strings.TrimPrefix(box.typ, "*")
		in := s.newObject(object{kind: symbolic, phase: request, typ: typ})
		b = s.newObject(object{kind: boxed, phase: request, typ: box.typ})
		s.add(s.cell(b, "").node, makeRef(s.cell(in, ""), false, typ == box.typ))
		s.perRequests[box.typ] = b
		s.requested[b.id] = in
	}
	if copied && s.requested[box.id] == nil {
		in := s.requested[b.id]
		s.requested[box.id] = in
		s.addUse(s.cell(box, "").node, use{op: &effects.Op{Code: effects.Nop}, role: roleCopied, bind: &target{handler: in}})
	}
	return b
}

// copyController copies the exported fields of a registered controller.
func (s *solver) copyController(to *object, r ref) {
	var hidden []string
	if t := s.types[to.typ]; t != nil {
		for i := range t.Fields {
			if !exported(t.Fields[i].Name) {
				hidden = append(hidden, t.Fields[i].Name)
			}
		}
	}
	s.mirrorExcept(s.cell(to, ""), s.cellOf(r), r.shared(), hidden)
}
