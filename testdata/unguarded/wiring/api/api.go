// Package api serves orders.
package api

import "net/http"

// Orders is where orders are kept.
type Orders interface {
	Save(id, order string)
	Get(id string) string
}

type Server struct{ orders Orders }

func New(o Orders) *Server { return &Server{o} }

func (s *Server) Put(w http.ResponseWriter, r *http.Request) {
	s.orders.Save(r.PathValue("id"), r.FormValue("order"))
}

func (s *Server) Get(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(s.orders.Get(r.PathValue("id"))))
}
