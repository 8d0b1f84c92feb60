package finding

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Views merges what packages know of entry points. A package that only
// registers routes on a router it is given sees less of them than its importer,
// which knows the prefix: the importer's view of a registration replaces that
// of the packages below it.
type Views struct {
	keys  []viewKey
	views map[viewKey][]view
	taken map[Position]bool // handlers that are registered, called or mentioned
}

type viewKey struct {
	registration Position
	handler      string
	position     Position
}

type view struct {
	pkg   string
	entry EntryPoint
}

// BySignature reports whether an entry point is known by its signature only:
// the declaration stands for the registration.
func (e EntryPoint) BySignature() bool { return e.Registration == e.Position }

// Refer says that a package calls or mentions handlers of other packages: what
// is known of these by their signature is dropped.
func (v *Views) Refer(handlers []Position) {
	if v.taken == nil {
		v.taken = make(map[Position]bool)
	}
	for _, p := range handlers {
		v.taken[p] = true
	}
}

// Add enters the entry points that a package sees. imports reports whether the
// package imports another, directly or not. Packages must be added after those
// that they import.
func (v *Views) Add(pkg string, entries []EntryPoint, imports func(path string) bool) {
	if v.views == nil {
		v.views = make(map[viewKey][]view)
	}
	replaced := make(map[viewKey]bool)
	for _, e := range entries {
		if !e.BySignature() {
			v.Refer([]Position{e.Position})
		}
		k := keyOf(e)
		if !replaced[k] {
			replaced[k] = true
			v.replace(k, imports)
		}
		v.views[k] = append(v.views[k], view{pkg, e})
	}
}

func keyOf(e EntryPoint) viewKey { return viewKey{e.Registration, e.Handler, e.Position} }

// replace drops the views of packages below.
func (v *Views) replace(k viewKey, imports func(path string) bool) {
	old, ok := v.views[k]
	if !ok {
		v.keys = append(v.keys, k)
		return
	}
	kept := old[:0]
	for _, w := range old {
		if !imports(w.pkg) {
			kept = append(kept, w)
		}
	}
	v.views[k] = kept
}

// All returns the merged entry points, in the order in which their
// registrations were first added.
func (v *Views) All() []EntryPoint {
	var out []EntryPoint
	for _, k := range v.keys {
		out = append(out, v.Of(k.entry())...)
	}
	return out
}

func (k viewKey) entry() EntryPoint {
	return EntryPoint{Registration: k.registration, Handler: k.handler, Position: k.position}
}

// Of returns the merged entry points of the registration that e is a view of.
func (v *Views) Of(e EntryPoint) []EntryPoint {
	var out []EntryPoint
	seen := make(map[EntryPoint]bool)
	for _, w := range v.views[keyOf(e)] {
		if !seen[w.entry] && !(w.entry.BySignature() && v.taken[w.entry.Position]) {
			seen[w.entry] = true
			out = append(out, w.entry)
		}
	}
	return out
}

// Complete gives a finding that a package below has made the merged entry points,
// in its texts too.
func (v *Views) Complete(f *Finding) {
	var points []EntryPoint
	labels := make(map[string][]string)
	for _, e := range f.EntryPoints {
		of := v.Of(e)
		points = append(points, of...)
		for _, merged := range namesakes(of, e) {
			labels[e.Label()] = append(labels[e.Label()], merged.Label())
		}
	}
	f.EntryPoints = points
	rename := renamer(labels)
	f.Message = rename.Replace(f.Message)
	f.Reasons = slices.Clone(f.Reasons)
	for n := range f.Reasons {
		f.Reasons[n].Answer = rename.Replace(f.Reasons[n].Answer)
	}
}

// namesakes returns those of the entry points of one registration that e is a view
// of: one may register several methods and routes.
func namesakes(of []EntryPoint, e EntryPoint) []EntryPoint {
	var same []EntryPoint
	for _, m := range of {
		if m.Label() == e.Label() {
			return []EntryPoint{m}
		}
		if m.Method == e.Method && strings.HasSuffix(m.Route, strings.TrimPrefix(e.Route, "…")) {
			same = append(same, m)
		}
	}
	if same == nil {
		return of
	}
	return same
}

// renamer replaces labels, the longest first: one may be the beginning of
// another.
func renamer(labels map[string][]string) *strings.Replacer {
	old := slices.SortedFunc(maps.Keys(labels), func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	var pairs []string
	for _, label := range old {
		slices.Sort(labels[label])
		pairs = append(pairs, label, strings.Join(slices.Compact(labels[label]), ", "))
	}
	return strings.NewReplacer(pairs...)
}

// A Service is a package that completes registrations, with the entry points as
// it knows them: a main package, or the topmost one that registers.
type Service struct {
	Package     string
	EntryPoints []EntryPoint
}

// Services returns the merged entry points by the package whose view counts, in
// the order in which packages and registrations were first added. One that
// several packages complete is in each of them.
func (v *Views) Services() []Service {
	var out []Service
	index := make(map[string]int)
	type key struct {
		pkg   string
		entry EntryPoint
	}
	seen := make(map[key]bool)
	for _, k := range v.keys {
		for _, w := range v.views[k] {
			if seen[key(w)] || w.entry.BySignature() && v.taken[w.entry.Position] {
				continue
			}
			seen[key(w)] = true
			n, ok := index[w.pkg]
			if !ok {
				n = len(out)
				index[w.pkg] = n
				out = append(out, Service{Package: w.pkg})
			}
			out[n].EntryPoints = append(out[n].EntryPoints, w.entry)
		}
	}
	return out
}
