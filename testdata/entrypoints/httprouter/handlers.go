package main

import (
	"net/http"

	"github.com/julienschmidt/httprouter"
)

func index(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { // want `entry: httprouter GET / index \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) createCart(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter POST /carts/:id \(\*server\)\.createCart \[auth\]`
	s.carts[ps.ByName("id")] = 0
}

func (s *server) dropCart(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter DELETE /carts/:id \(\*server\)\.dropCart \[\(\*server\)\.adminOnly auth\]`
	delete(s.carts, ps.ByName("id"))
}

func (s *server) patchCart(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter PATCH /carts/:id \(\*server\)\.patchCart \[\]`
	s.carts[ps.ByName("id")]++
}

type metrics struct{ n int }

func (m *metrics) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: httprouter GET /metrics \(\*metrics\)\.ServeHTTP \[\]`
	m.n++
}

func (s *server) login(w http.ResponseWriter, r *http.Request) { // want `entry: httprouter POST /login \(\*server\)\.login \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) hits() httprouter.Handle {
	n := 0
	return func(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { // want `entry: httprouter GET /hits \(\*server\)\.hits\$1 \[\]`
		n++
	}
}

func plain(w http.ResponseWriter, r *http.Request) { // want `entry: httprouter GET /plain plain \[wrapHandler\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) cancelJob(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter POST /jobs/:id/cancel \(\*server\)\.cancelJob \[\]`
	w.WriteHeader(http.StatusAccepted)
}

func (s *server) retryJob(w http.ResponseWriter, r *http.Request, ps httprouter.Params) { // want `entry: httprouter POST /jobs/:id/retry \(\*server\)\.retryJob \[auth\]`
	w.WriteHeader(http.StatusAccepted)
}
