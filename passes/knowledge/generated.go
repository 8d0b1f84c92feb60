package knowledge

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Generated is what the base knows of the code that a tool generates for each
// entity of a program: the types whose names begin with the entity's.
type Generated struct {
	// Import is a package that the generated package imports.
	Import string `yaml:"import"`
	// Declares are what is added to an entity's name for the types that the
	// package declares besides it: what has them all is an entity.
	Declares []string `yaml:"declares"`
	// Types are what is added for the types whose methods are not looked at:
	// what they do is in Methods, or they only hand on what they are given.
	Types   []string          `yaml:"types"`
	Methods []GeneratedMethod `yaml:"methods"`
	// Table tells the name of an entity's table.
	Table  *TableName `yaml:"table"`
	family string
}

// TableName says where generated code has the names of an entity's table and of
// its columns: in a method of the type that On names.
type TableName struct {
	On     string `yaml:"on"`
	Method string `yaml:"method"`
	// Call is given the name of the table, as its argument Arg.
	Call string `yaml:"call"`
	Arg  int    `yaml:"arg"`
	// Values is added to the entity's name for the type whose methods yield the
	// values of fields, under the names of those. What follows such a call has the
	// column of the field: as the first argument of the call Column, or as the only
	// element of a list in the struct field Edge.
	Values string `yaml:"values"`
	Column string `yaml:"column"`
	Edge   string `yaml:"edge"`
	// Edges ends the names of methods that yield the other ends of an edge, One
	// those that set one of them by its key.
	Edges string `yaml:"edges"`
	One   string `yaml:"one"`
}

// GeneratedMethod is a row about methods of generated types.
type GeneratedMethod struct {
	On    []string `yaml:"on"`    // what is added to the entity's name
	Names []string `yaml:"names"` // of methods; with * at the end, names that begin so
	// Scalar says that the row holds only of methods with a parameter that is
	// no slice.
	Scalar bool `yaml:"scalar"`
	Func   `yaml:",inline"`
}

// Member says that a method of a generated type is about an entity, and which
// of its fields the first argument is for.
type Member struct {
	Entity string // pkg.T
	Table  *TableName
	Field  string // as the method's name spells it; "" for none
}

// Row returns the row of a method of a generated type: what is added to the
// name of an entity, then the method's name; nil if there is none.
func (g *Generated) Row(entity, on, method string, scalar bool) *Func {
	for i := range g.Methods {
		m := &g.Methods[i]
		if !slices.Contains(m.On, on) || m.Scalar && !scalar {
			continue
		}
		for _, name := range m.Names {
			stem, open := strings.CutSuffix(name, "*")
			field, ok := strings.CutPrefix(method, stem)
			if !ok || open == (field == "") {
				continue
			}
			row := m.Func
			row.Family, row.Framework = g.family, g.family
			row.Member = &Member{Entity: entity, Table: g.Table, Field: field}
			return &row
		}
	}
	return nil
}

// Generated returns what is known of generated code, in the order of families.
func (b *Base) Generated() []*Generated { return b.generated }

func checkGenerated(g *Generated) error {
	if g.Import == "" || len(g.Declares) == 0 || len(g.Types) == 0 {
		return errors.New("import, declares and types are needed")
	}
	for i := range g.Methods {
		m := &g.Methods[i]
		if len(m.On) == 0 || len(m.Names) == 0 {
			return errors.New("row without on or names")
		}
		for _, on := range m.On {
			if !slices.Contains(g.Types, on) {
				return fmt.Errorf("on: %q is not among the types", on)
			}
		}
		if err := checkFunc(&m.Func); err != nil {
			return err
		}
	}
	return nil
}
