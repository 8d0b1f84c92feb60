// Package shelf keeps what it is given to load from: only who makes a shelf
// knows where that is.
package shelf

import (
	"encoding/json"
	"net/http"
	"sync"
)

type Book struct{ ID, Title string }

// A Loader finds a book.
type Loader interface {
	Load(id, language string) (Book, error)
}

// Loaded is filled from the database.
type Loaded struct {
	Loader Loader
	mu     sync.Mutex
	books  map[string]Book // want "memstate: cache info Loaded.books [GET /shelf/{id}]"
}

// Register registers the handlers of a shelf.
func (l *Loaded) Register(mux *http.ServeMux) {
	l.books = make(map[string]Book)
	mux.HandleFunc("GET /shelf/{id}", func(w http.ResponseWriter, r *http.Request) {
		l.mu.Lock()
		defer l.mu.Unlock()
		id := r.PathValue("id")
		book, ok := l.books[id]
		if !ok {
			var err error
			if book, err = l.Loader.Load(id, r.FormValue("language")); err != nil {
				http.NotFound(w, r)
				return
			}
			l.books[id] = book
		}
		json.NewEncoder(w).Encode(book)
	})
}

// A Binder makes a book of what a request brings.
type Binder interface {
	Bind(r *http.Request) (Book, error)
}

// Bound is filled by requests alone.
type Bound struct {
	Binder Binder
	mu     sync.Mutex
	books  map[string]Book // want "memstate: other warning Bound.books"
}

// Register registers the handlers of a shelf.
func (b *Bound) Register(mux *http.ServeMux) {
	b.books = make(map[string]Book)
	mux.HandleFunc("POST /bound/{id}", func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		id := r.PathValue("id")
		book, ok := b.books[id]
		if !ok {
			var err error
			if book, err = b.Binder.Bind(r); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			b.books[id] = book
		}
		json.NewEncoder(w).Encode(book)
	})
}
