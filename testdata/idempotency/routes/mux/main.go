// Command mux serves with gorilla/mux.
package main

import (
	"log"
	"net/http"

	"github.com/gorilla/mux"

	"example.com/routes/shop"
)

type server struct{ store *shop.Store }

func main() {
	s := &server{shop.Open()}
	r := mux.NewRouter()
	r.HandleFunc("/orders", s.create).Methods(http.MethodPost)
	r.HandleFunc("/orders/{id}", s.put).Methods("POST")
	r.HandleFunc("/visits", s.visit).Methods("GET")
	log.Fatal(http.ListenAndServe(":8080", r))
}

func (s *server) create(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.store.Insert(r.FormValue("item"))
}

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	_ = s.store.Put(mux.Vars(r)["id"], r.FormValue("item"))
}

func (s *server) visit(w http.ResponseWriter, r *http.Request) { _ = s.store.Insert("visit") }
