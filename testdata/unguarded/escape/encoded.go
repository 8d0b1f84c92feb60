package main

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"sync"
	"time"
)

var page = template.Must(template.New("").Parse("{{range .Items}}{{.}}{{end}}"))

// What encoders get is read with all that it leads to.
type encoded struct {
	mu       sync.Mutex
	bad      map[string]int // want "unguarded: iteration error encoded.bad"
	answered map[string]int // want "unguarded: iteration error encoded.answered"
	sent     map[string]int // want "unguarded: iteration error encoded.sent"
	good     map[string]int // encoded under the lock
	copied   map[string]int // a copy is encoded
	list     []string       // want "unguarded: iteration error encoded.list"
	wrapped  map[string]int // want "unguarded: iteration error encoded.wrapped"
	marshal  map[string]int // want "unguarded: iteration error encoded.marshal"
	printed  map[string]int // want "unguarded: iteration error encoded.printed"
	rendered map[string]int // want "unguarded: iteration error encoded.rendered"
	counted  map[string]int // only its length is printed
	items    map[string]*item
	replaced map[string]*entry
	lockers  map[string]*locker
	selves   map[string]*self
	values   map[string]value
}

type item struct {
	Name   string   // want "unguarded: escaped-object error item.Name"
	Parts  *part    // set before it is stored
	Secret string   `json:"-"`
	hidden string   // encoders do not see it
	Tags   []string // set before it is stored
}

type part struct {
	Count int // want "unguarded: value warning part.Count"
}

// An entry is replaced, not changed.
type entry struct{ Name string }

// A locker is encoded under its own lock, with what it holds.
type locker struct {
	mu   sync.Mutex
	Name string
	In   inner
}

type inner struct{ Count int }

// A self locks when it is encoded.
type self struct {
	mu   sync.Mutex
	Name string
}

func (s *self) MarshalJSON() ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return json.Marshal(s.Name)
}

// A value is copied out of the map, and what it refers to is not.
type value struct {
	Name string
	Tags map[string]string // want "unguarded: iteration error value.Tags"
	At   time.Time
}

func (e *encoded) item(id string) *item {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.items[id]
}

func (e *encoded) value(id string) value {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.values[id]
}

func (e *encoded) snapshot() map[string]int {
	e.mu.Lock()
	defer e.mu.Unlock()
	out := make(map[string]int)
	for k, v := range e.copied {
		out[k] = v
	}
	return out
}

func respond(w io.Writer, v any) { json.NewEncoder(w).Encode(v) }

type reply struct {
	Status string
	Data   any
}

// answer encodes what it is given within something else.
func answer(w io.Writer, data any) { respond(w, reply{"ok", data}) }

func newReply(data any) *reply { return &reply{Data: data} }

// send encodes what another function makes of what it is given.
func send(w io.Writer, data any) {
	body := newReply(data)
	body.Status = "ok"
	respond(w, body)
}

func (e *encoded) change(k string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.bad[k]++
	e.good[k]++
	e.answered[k]++
	e.sent[k]++
	e.copied[k]++
	e.list[0] = k
	e.wrapped[k]++
	e.marshal[k]++
	e.printed[k]++
	e.rendered[k]++
	e.counted[k]++
	i := e.items[k]
	i.Name, i.Secret, i.hidden = k, k, k
	i.Parts.Count++
	e.replaced[k] = &entry{k}
	v := e.values[k]
	v.Name, v.At = k, time.Now()
	v.Tags[k] = k
	e.values[k] = v
	s := e.selves[k]
	s.mu.Lock()
	s.Name = k
	s.mu.Unlock()
	l := e.lockers[k]
	l.mu.Lock()
	l.Name = k
	l.In.Count++
	l.mu.Unlock()
}

func encoding() {
	e := &encoded{
		bad: map[string]int{}, answered: map[string]int{}, sent: map[string]int{}, good: map[string]int{}, copied: map[string]int{}, list: []string{""}, wrapped: map[string]int{}, marshal: map[string]int{},
		printed: map[string]int{}, rendered: map[string]int{}, counted: map[string]int{},
		items: map[string]*item{"a": {Parts: &part{}}}, replaced: map[string]*entry{}, values: map[string]value{"a": {Tags: map[string]string{}}},
		selves: map[string]*self{"a": {}}, lockers: map[string]*locker{"a": {}},
	}
	http.HandleFunc("PUT /encoded/{k}", func(w http.ResponseWriter, r *http.Request) { e.change(r.PathValue("k")) })
	http.HandleFunc("GET /encoded", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(e.bad)
		respond(w, e.list)
		respond(w, map[string]any{"wrapped": e.wrapped})
		text, _ := json.Marshal(e.marshal)
		w.Write(text)
		respond(w, e.snapshot())
		fmt.Fprintf(w, "%v", e.printed)
		page.Execute(w, struct{ Items map[string]int }{e.rendered})
		answer(w, e.answered)
		send(w, e.sent)
		e.mu.Lock()
		respond(w, e.good)
		answer(w, e.good)
		send(w, e.good)
		fmt.Fprintln(w, len(e.counted))
		e.mu.Unlock()
	})
	http.HandleFunc("GET /encoded/{k}", func(w http.ResponseWriter, r *http.Request) {
		respond(w, e.item(r.PathValue("k")))
		respond(w, e.value(r.PathValue("k")))
		e.mu.Lock()
		s, l, old := e.selves[r.PathValue("k")], e.lockers[r.PathValue("k")], e.replaced[r.PathValue("k")]
		e.mu.Unlock()
		respond(w, s)
		respond(w, old)
		fmt.Fprintln(w, e.item(r.PathValue("k")))
		l.mu.Lock()
		respond(w, l)
		respond(w, map[string]any{"l": l})
		l.mu.Unlock()
	})
}
