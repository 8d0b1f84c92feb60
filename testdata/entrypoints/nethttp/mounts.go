package main

import "net/http"

// mounts hangs muxes and handlers below a prefix, with and without StripPrefix.
func (s *server) mounts(mux *http.ServeMux) {
	admin := http.NewServeMux()
	admin.HandleFunc("GET /users", s.adminUsers)
	mux.Handle("/admin/", http.StripPrefix("/admin", admin))

	internal := http.NewServeMux()
	internal.HandleFunc("GET /internal/stats", s.stats)
	mux.Handle("/internal/", internal)

	staff := http.NewServeMux()
	staff.Handle("POST /audit", logging(http.HandlerFunc(s.audit)))
	mux.Handle("/staff/", auth(http.StripPrefix("/staff", staff)))

	mux.Handle("/old/", http.StripPrefix("/old", http.HandlerFunc(s.old)))
}

func (s *server) adminUsers(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /admin/users \(\*server\)\.adminUsers \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) stats(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /internal/stats \(\*server\)\.stats \[\]`
	w.WriteHeader(http.StatusOK)
}

func (s *server) audit(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /staff/audit \(\*server\)\.audit \[auth logging\]`
	w.WriteHeader(http.StatusCreated)
}

func (s *server) old(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY /old/ \(\*server\)\.old \[\]`
	w.WriteHeader(http.StatusGone)
}
