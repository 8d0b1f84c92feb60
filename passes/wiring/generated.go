package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// generate enters the rows of what tools have generated for the entities of the
// program. Their code is not looked at: it is the same for all entities, so that
// what it does to one would be taken for what it does to any.
func (p *program) generate() {
	p.generated = make(map[string]*knowledge.Func)
	for _, g := range p.base.Generated() {
		for _, u := range p.units {
			if slices.Contains(u.Imports, g.Import) {
				p.generateUnit(g, u)
			}
		}
	}
}

func (p *program) generateUnit(g *knowledge.Generated, u *effects.Unit) {
	type part struct{ entity, role string } // what is added to the entity's name
	parts := make(map[string]part)          // by type
	for i := range u.Types {
		entity := u.Types[i].Name
		if !p.declares(entity, g.Declares) {
			continue
		}
		for _, role := range g.Types {
			parts[entity+role] = part{entity, role}
		}
	}
	for _, f := range u.Funcs {
		of, ok := parts[receiverSymbol(f.Sym)]
		if !ok || strings.Contains(f.Sym, "$") {
			continue
		}
		scalar := len(f.Params) == 2 && f.Params[1].Kind != effects.Slice
		p.generated[f.Sym] = g.Row(of.entity, of.role, methodName(f.Sym), scalar)
	}
}

// declares reports whether there are types with all endings of an entity's.
func (p *program) declares(entity string, endings []string) bool {
	for _, ending := range endings {
		if t := p.types[entity+ending]; t == nil || t.Foreign {
			return false
		}
	}
	return true
}

// row returns the row of a function, nil if nothing is known of it.
func (p *program) row(sym string) *knowledge.Func {
	if row := p.generated[sym]; row != nil {
		return row
	}
	return p.base.Func(sym)
}
