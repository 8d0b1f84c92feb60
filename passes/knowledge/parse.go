package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"

	"go.yaml.in/yaml/v3"
)

// A document is a file of the base or an overlay as it is written.
type document struct {
	Family     string      `yaml:"family"`
	Framework  string      `yaml:"framework"` // name in messages; default: the family's
	Imports    []string    `yaml:"imports"`
	Observes   bool        `yaml:"observes"` // all that the packages do is to log, count or trace
	Frameworks []Framework `yaml:"frameworks"`
	Funcs      []funcRow   `yaml:"funcs"`
	Types      []typeRow   `yaml:"types"`
	Fields     []fieldRow  `yaml:"fields"`
	Vars       []varRow    `yaml:"vars"`
	Generated  []Generated `yaml:"generated"`
	Money      Money       `yaml:"money"`
	Keys       []string    `yaml:"keyheaders"` // by which services tell repeated requests
	Questions  []string    `yaml:"questions"`
}

// A row says the same of each of its symbols.
type (
	funcRow struct {
		Syms []string `yaml:"syms"`
		Func `yaml:",inline"`
	}
	typeRow struct {
		Syms []string `yaml:"syms"`
		Type `yaml:",inline"`
	}
	fieldRow struct {
		Syms  []string `yaml:"syms"`
		Field `yaml:",inline"`
	}
	varRow struct {
		Syms []string `yaml:"syms"`
		Var  `yaml:",inline"`
	}
)

// rows are the facts of one file, by symbol.
type rows struct {
	name       string // of the file
	family     string
	frameworks []*Framework
	funcs      map[string]*Func
	types      map[string]*Type
	fields     map[string]*Field
	vars       map[string]*Var
	generated  []*Generated
	money      Money
	keys       []string
	observing  []string // import paths, if the family only logs, counts or traces
	questions  []string
}

// parse reads a whole file strictly.
func parse(name string, data []byte) (*rows, error) {
	var doc document
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&doc); err != nil && !errors.Is(err, io.EOF) {
		return nil, located(name, data, err)
	}
	if doc.Family == "" {
		return nil, located(name, data, &lineError{1, "no family"})
	}
	if doc.Framework == "" {
		doc.Framework = doc.Family
	}
	r := &rows{name: name, family: doc.Family, money: doc.Money, keys: doc.Keys, questions: doc.Questions}
	if doc.Observes {
		r.observing = doc.Imports
	}
	if err := r.fill(&doc); err != nil {
		return nil, located(name, data, err)
	}
	return r, nil
}

// fill checks the rows of a document and indexes them by symbol.
func (r *rows) fill(doc *document) error {
	for i := range doc.Frameworks {
		if err := checkFramework(&doc.Frameworks[i]); err != nil {
			return &rowError{"frameworks", i, err.Error()}
		}
		doc.Frameworks[i].Label = doc.Framework
		r.frameworks = append(r.frameworks, &doc.Frameworks[i])
	}
	for i := range doc.Generated {
		if err := checkGenerated(&doc.Generated[i]); err != nil {
			return &rowError{"generated", i, err.Error()}
		}
		doc.Generated[i].family = doc.Family
		r.generated = append(r.generated, &doc.Generated[i])
	}
	r.funcs = make(map[string]*Func, 4*len(doc.Funcs))
	for i, row := range doc.Funcs {
		err := index(r.funcs, row.Syms, funcSymbol, checkFunc(&row.Func), func(sym string) *Func {
			fn := row.Func
			fn.Symbol, fn.Family, fn.Framework = sym, doc.Family, doc.Framework
			return &fn
		})
		if err != nil {
			return &rowError{"funcs", i, err.Error()}
		}
	}
	r.types = make(map[string]*Type, 4*len(doc.Types))
	for i, row := range doc.Types {
		err := index(r.types, row.Syms, typeSymbol, checkType(&row.Type), func(sym string) *Type {
			t := row.Type
			t.Symbol, t.Family = sym, doc.Family
			return &t
		})
		if err != nil {
			return &rowError{"types", i, err.Error()}
		}
	}
	return r.fillVars(doc)
}

// fillVars indexes the rows about fields and variables.
func (r *rows) fillVars(doc *document) error {
	r.fields = make(map[string]*Field, len(doc.Fields))
	for i, row := range doc.Fields {
		err := index(r.fields, row.Syms, fieldSymbol, checkField(&row.Field), func(sym string) *Field {
			f := row.Field
			f.Symbol, f.Family, f.Framework = sym, doc.Family, doc.Framework
			return &f
		})
		if err != nil {
			return &rowError{"fields", i, err.Error()}
		}
	}
	r.vars = make(map[string]*Var, len(doc.Vars))
	for i, row := range doc.Vars {
		err := index(r.vars, row.Syms, typeSymbol, checkVar(&row.Var), func(sym string) *Var {
			v := row.Var
			v.Symbol, v.Family = sym, doc.Family
			return &v
		})
		if err != nil {
			return &rowError{"vars", i, err.Error()}
		}
	}
	return nil
}

// index enters a row under each of its symbols, unless the row itself is wrong.
func index[T any](m map[string]*T, syms []string, shape *regexp.Regexp, invalid error, entry func(string) *T) error {
	if invalid != nil {
		return invalid
	}
	if len(syms) == 0 {
		return errors.New("row without syms")
	}
	for _, pattern := range syms {
		names, err := expand(pattern)
		if err != nil {
			return err
		}
		for _, sym := range names {
			if !shape.MatchString(sym) {
				return fmt.Errorf("malformed symbol %q", sym)
			}
			if m[sym] != nil {
				return fmt.Errorf("duplicate row of %s", sym)
			}
			m[sym] = entry(sym)
		}
	}
	return nil
}
