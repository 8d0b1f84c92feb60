package lifecycle

import (
	"net/http"
	"sync/atomic"
)

// A switch that an operator turns: only one replica hears of it.
var maintenance atomic.Bool // want "memstate: config warning maintenance"

func on(w http.ResponseWriter, r *http.Request) { maintenance.Store(true) }

func off(w http.ResponseWriter, r *http.Request) { maintenance.Store(false) }

func page(w http.ResponseWriter, r *http.Request) {
	if maintenance.Load() {
		http.Error(w, "come back later", http.StatusServiceUnavailable)
	}
}

func registerMaintenance(mux *http.ServeMux) {
	mux.HandleFunc("PUT /maintenance", on)
	mux.HandleFunc("DELETE /maintenance", off)
	mux.HandleFunc("GET /page", page)
}
