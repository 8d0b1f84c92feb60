package knowledge

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Base is what is known of the code outside the analysed modules, as far as it
// concerns one package. It must not be changed.
type Base struct {
	families   []string
	frameworks []*Framework
	funcs      map[string]*Func
	types      map[string]*Type
	fields     map[string]*Field
	vars       map[string]*Var
	described  map[string]bool // functions and types of which overlays say all
	pinning    []Pins          // by entries of maps
	generated  []*Generated
	tables     bool // whether a type describes tables
	pairs      []Pair
	observing  []string // import paths of families that only log, count or trace

	money, endings  map[string]bool // words of Money
	balances, units map[string]bool // of its columns
	keys            map[string]bool // headers, in lower case
	questions       map[string]bool // see IsQuestion
}

// Overlay is a file with a user's own rows; they replace embedded rows of the
// same symbol, and later overlays replace earlier ones. What they say of a
// function or a store in the analysed modules takes the place of its code.
type Overlay struct {
	Name string
	Data []byte
}

// Load returns the rows about the standard library, about the families of
// which one of the import paths is present, and of the overlays.
func Load(imports []string, overlays ...Overlay) (*Base, error) {
	files, err := embedded()
	if err != nil {
		return nil, err
	}
	var concerned []*file
	key := ""
	for i, f := range files {
		if f.concerns(imports) {
			concerned = append(concerned, f)
			key += strconv.Itoa(i) + " "
		}
	}
	for _, o := range overlays {
		key += o.Name + "\x00" + string(o.Data)
	}
	if b, ok := loaded.Load(key); ok {
		return b.(*Base), nil
	}
	b, err := merge(concerned, overlays)
	if err == nil {
		loaded.Store(key, b)
	}
	return b, err
}

// loaded keeps the bases made so far: many packages of a module import the
// same libraries.
var loaded sync.Map

// merge makes the base of some families and overlays.
func merge(files []*file, overlays []Overlay) (*Base, error) {
	b := &Base{
		funcs:  make(map[string]*Func),
		types:  make(map[string]*Type),
		fields: make(map[string]*Field),
		vars:   make(map[string]*Var),

		described: make(map[string]bool),
		money:     make(map[string]bool),
		endings:   make(map[string]bool),
		balances:  make(map[string]bool),
		units:     make(map[string]bool),
		keys:      make(map[string]bool),
		questions: make(map[string]bool),
	}
	for _, f := range files {
		r, err := f.rows()
		if err != nil {
			return nil, err
		}
		if dup := b.overlap(r); dup != "" {
			return nil, fmt.Errorf("%s:1: %s has a row in another file", r.name, dup)
		}
		b.add(r)
	}
	for _, o := range overlays {
		r, err := parse(o.Name, o.Data)
		if err != nil {
			return nil, err
		}
		b.add(r)
		b.describe(r)
	}
	sort.Slice(b.frameworks, func(i, j int) bool { return b.frameworks[i].Name < b.frameworks[j].Name })
	for _, sym := range slices.Sorted(maps.Keys(b.fields)) {
		for _, p := range b.fields[sym].Pins {
			if len(p.Keys) > 0 {
				b.pinning = append(b.pinning, p)
			}
		}
	}
	return b, nil
}

// Func returns the row of a function or method, or nil.
func (b *Base) Func(symbol string) *Func { return b.funcs[symbol] }

// Type returns the row of a type, or nil.
func (b *Base) Type(symbol string) *Type { return b.types[symbol] }

// Field returns the row of a struct field, or nil.
func (b *Base) Field(symbol string) *Field { return b.fields[symbol] }

// Var returns the row of a package variable, or nil.
func (b *Base) Var(symbol string) *Var { return b.vars[symbol] }

// Frameworks returns the kinds of handlers, ordered by name.
func (b *Base) Frameworks() []*Framework { return b.frameworks }

// Families returns the names of the families and overlays that were read.
func (b *Base) Families() []string { return b.families }

// Connections returns the symbols of the types that are clients' live
// connections, ordered.
func (b *Base) Connections() []string {
	var out []string
	for sym, t := range b.types {
		if t.Role == "connection" {
			out = append(out, sym)
		}
	}
	sort.Strings(out)
	return out
}

// IsKeyHeader reports whether some service tells repeated requests by a header of
// a name, besides those whose names speak of idempotency.
func (b *Base) IsKeyHeader(name string) bool { return b.keys[strings.ToLower(name)] }

// Describes reports whether an overlay says what a function, or a type with all
// its methods, does, so that code of that name in the analysed modules is not
// looked at. The embedded rows say so of no code: a library may be what is
// analysed.
func (b *Base) Describes(symbol string) bool { return b.described[symbol] }

// DescribesCode reports whether Describes is true of anything.
func (b *Base) DescribesCode() bool { return len(b.described) > 0 }

// DescribesTables reports whether literals of a known type declare tables.
func (b *Base) DescribesTables() bool { return b.tables }

// describe enters the functions and the stores of an overlay.
func (b *Base) describe(r *rows) {
	for sym := range r.funcs {
		b.described[sym] = true
	}
	for sym, t := range r.types {
		if t.Role == "infra" || t.Role == "container" {
			b.described[sym] = true
		}
	}
}

// Observes reports whether a function is one of a package that only logs, counts
// or traces.
func (b *Base) Observes(symbol string) bool {
	symbol = strings.TrimLeft(symbol, "(*")
	return slices.ContainsFunc(b.observing, func(imp string) bool {
		rest, ok := strings.CutPrefix(symbol, imp)
		return ok && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "/"))
	})
}

// PinningKeys returns the pins that entries of maps are, in the order of the
// fields they are known of.
func (b *Base) PinningKeys() []Pins { return b.pinning }

// add enters the rows of a file; they replace those of earlier files.
func (b *Base) add(r *rows) {
	b.families = append(b.families, r.family)
	for _, fw := range r.frameworks {
		i := slices.IndexFunc(b.frameworks, func(old *Framework) bool { return old.Name == fw.Name })
		if i >= 0 {
			b.frameworks[i] = fw
		} else {
			b.frameworks = append(b.frameworks, fw)
		}
	}
	b.generated = append(b.generated, r.generated...)
	b.observing = append(b.observing, r.observing...)
	maps.Copy(b.funcs, r.funcs)
	maps.Copy(b.types, r.types)
	for _, t := range r.types {
		b.tables = b.tables || t.Table != nil
		if t.Pair != nil && !slices.Contains(b.pairs, *t.Pair) {
			b.pairs = append(b.pairs, *t.Pair)
		}
	}
	slices.SortFunc(b.pairs, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.Value, y.Value)) })
	maps.Copy(b.fields, r.fields)
	maps.Copy(b.vars, r.vars)
	enter(b.money, r.money.Words)
	enter(b.endings, r.money.Endings)
	enter(b.balances, r.money.Columns)
	enter(b.units, r.money.Units)
	enter(b.questions, r.questions)
	for _, h := range r.keys {
		b.keys[strings.ToLower(h)] = true
	}
}

func enter(set map[string]bool, words []string) {
	for _, w := range words {
		set[w] = true
	}
}

// overlap returns a symbol of r that has a row already, the least one so that
// the error does not depend on map order.
func (b *Base) overlap(r *rows) string {
	dups := slices.Concat(common(b.funcs, r.funcs), common(b.types, r.types), common(b.fields, r.fields), common(b.vars, r.vars))
	if len(dups) == 0 {
		return ""
	}
	return slices.Min(dups)
}

// common returns the keys that both maps have.
func common[T any](a, b map[string]T) []string {
	var keys []string
	for k := range b {
		if _, ok := a[k]; ok {
			keys = append(keys, k)
		}
	}
	return keys
}
