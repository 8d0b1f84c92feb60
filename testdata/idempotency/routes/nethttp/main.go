// Command nethttp serves with the standard library.
package main

import (
	"log"
	"net/http"

	"example.com/routes/shop"
)

type server struct{ store *shop.Store }

func main() {
	s := &server{shop.Open()}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", s.create)
	mux.HandleFunc("POST /v2/orders", s.create)
	mux.HandleFunc("POST /orders/once", s.createOnce)
	mux.HandleFunc("PUT /orders/{id}", s.createUnderPut)
	mux.HandleFunc("POST /orders/{id}", s.put)
	mux.HandleFunc("POST /orders/{id}/remove", s.remove)
	mux.HandleFunc("POST /search", s.search)
	mux.HandleFunc("/switch", s.verbs)
	mux.HandleFunc("/refused", s.refused)
	mux.HandleFunc("/get", s.underGet)
	mux.HandleFunc("/body", s.body)
	mux.HandleFunc("/any", s.any)
	mux.HandleFunc("POST /closure", s.closure("x"))
	log.Fatal(http.ListenAndServe(":8080", mux))
}

// Two routes share it: one finding.
func (s *server) create(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.store.Insert(r.FormValue("item"))
}

func (s *server) createOnce(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	if s.store.Seen(r.Context(), key) {
		return
	}
	_ = s.store.Insert(r.FormValue("item"))
	s.store.Keep(r.Context(), key)
}

// Clients do not expect a PUT to make another record, but it is no POST.
func (s *server) createUnderPut(w http.ResponseWriter, r *http.Request) {
	_ = s.store.Insert(r.FormValue("item"))
}

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	_ = s.store.Put(r.PathValue("id"), r.FormValue("item"))
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	_ = s.store.Remove(r.PathValue("id"))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) { _ = s.store.List() }

func (s *server) verbs(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	switch r.Method {
	case http.MethodGet:
		_ = s.store.List()
	case http.MethodPost:
		_ = s.store.Insert(r.FormValue("item"))
	}
}

func (s *server) refused(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if r.Method != "POST" {
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	_ = s.store.Insert(r.FormValue("item"))
}

// What POST does here is a set; only GET inserts.
func (s *server) underGet(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		_ = s.store.Put(r.FormValue("id"), r.FormValue("item"))
		return
	}
	_ = s.store.Insert(r.FormValue("item"))
}

func (s *server) body(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	item := make([]byte, 100)
	n, _ := r.Body.Read(item)
	_ = s.store.Insert(string(item[:n]))
}

// Nothing says that it is meant for POST.
func (s *server) any(w http.ResponseWriter, r *http.Request) { _ = s.store.Insert("visit") }

func (s *server) closure(kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
		_ = s.store.Insert(kind)
	}
}
