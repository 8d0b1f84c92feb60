// Package forms writes to state in every way that the language has.
package forms

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
)

var (
	aliased  = map[string]string{} // want "memstate: other warning aliased"
	pointed  int                   // want "memstate: counter warning pointed"
	bumped   int                   // want "memstate: counter warning bumped"
	copied   [16]byte              // want "memstate: other warning copied"
	sliced   = make([]string, 16)  // want "memstate: other warning sliced"
	merged   = map[string]string{} // want "memstate: other warning merged"
	inserted []string              // want "memstate: other warning inserted"
	ranged   string                // want "memstate: other warning ranged"
	removed  = map[string]bool{    // want "memstate: other warning removed"
		"a": true, "b": true,
	}
	cleared = map[string]bool{"a": true}
)

type box struct {
	label string // want "memstate: other warning box.label"
	size  int    // want "memstate: counter warning box.size"
}

var theBox box

func aBox() *box { return &theBox }

type texts map[string]string

func write(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")

	m := texts(aliased)
	m[r.FormValue("k")] = q

	p := &pointed
	*p++

	bump(&bumped)
	copy(copied[:], q)
	sliced[2:][len(q)%4] = q
	maps.Copy(merged, map[string]string{q: q})
	inserted = slices.Insert(inserted, 0, q)
	for _, ranged = range r.Form["q"] {
	}
	delete(removed, q)
	aBox().label = q
	theBox.grow(len(q))
}

func bump(n *int) { *n++ }

func (b *box) grow(by int) { b.size += by }

func read(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode([]any{aliased, pointed, bumped, copied, sliced, merged, inserted, ranged, removed, cleared, theBox.label, theBox.size})
}

// harmless writes to copies, which end with the request.
func harmless(w http.ResponseWriter, r *http.Request) {
	b := theBox
	b.label = r.FormValue("q")
	b.enlarged().size++
	a := copied
	a[0] = 1
	list := slices.Clone(sliced)
	list[0] = r.FormValue("q")
	m := maps.Clone(cleared)
	m[r.FormValue("q")] = true
	more := append(inserted, r.FormValue("q"))
	json.NewEncoder(w).Encode([]any{b.label, a, list, m, more})
}

func (b box) enlarged() *box {
	b.size++
	return &b
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /forms", write)
	mux.HandleFunc("GET /forms", read)
	mux.HandleFunc("GET /forms/copies", harmless)
}
