package main

import (
	"net/http"

	"github.com/gorilla/mux"
)

// chains has the method before and after path and handler, more than once and never.
func (s *server) chains(r *mux.Router) {
	r.HandleFunc("/", index)
	r.HandleFunc("/items/{id:[0-9]+}", s.item).Methods(http.MethodGet).Name("item")
	r.HandleFunc("/search", s.search).Methods("GET", "POST")
	r.Handle("/carts", auth(http.HandlerFunc(s.createCart))).Methods("POST")
	r.Methods("PUT").Path("/profile").HandlerFunc(s.profile)
	r.Path("/login").Queries("step", "{step}").Methods("POST").Handler(http.HandlerFunc(s.login))
	r.PathPrefix("/files/").Handler(&files{dir: "files"})
	r.PathPrefix("/static/").Handler(http.FileServer(http.Dir("static")))
	r.HandleFunc("/ws", func(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /ws \(\*server\)\.chains\$1 \[logging\]`
		w.WriteHeader(http.StatusUpgradeRequired)
	}).Methods("GET").Headers("Upgrade", "websocket")
	route := r.HandleFunc("/export", s.export)
	route.Methods("GET")
}

func index(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux ANY / index \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) item(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /items/\{id:\[0-9\]\+\} \(\*server\)\.item \[logging\]`
	_, _ = w.Write([]byte(mux.Vars(r)["id"]))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /search \(\*server\)\.search \[logging\]` `entry: gorilla/mux POST /search \(\*server\)\.search \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) createCart(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux POST /carts \(\*server\)\.createCart \[logging auth\]`
	s.carts[r.FormValue("id")] = 0
}

func (s *server) profile(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux PUT /profile \(\*server\)\.profile \[logging\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) login(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux POST /login \(\*server\)\.login \[logging\]`
	w.WriteHeader(http.StatusOK)
}

type files struct{ dir string }

func (f *files) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux ANY /files/ \(\*files\)\.ServeHTTP \[logging\]`
	http.ServeFile(w, r, f.dir+r.URL.Path)
}

func (s *server) export(w http.ResponseWriter, r *http.Request) { // want `entry: gorilla/mux GET /export \(\*server\)\.export \[logging\]`
	w.WriteHeader(http.StatusOK)
}
