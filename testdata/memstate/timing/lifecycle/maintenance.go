package lifecycle

import (
	"net/http"
	"sync"
)

// A switch that an operator turns: only one replica hears of it.
var (
	mode        sync.Mutex
	maintenance bool // want "memstate: config warning maintenance"
)

func on(w http.ResponseWriter, r *http.Request) {
	mode.Lock()
	defer mode.Unlock()
	maintenance = true
}

func off(w http.ResponseWriter, r *http.Request) {
	mode.Lock()
	defer mode.Unlock()
	maintenance = false
}

func page(w http.ResponseWriter, r *http.Request) {
	mode.Lock()
	defer mode.Unlock()
	if maintenance {
		http.Error(w, "come back later", http.StatusServiceUnavailable)
	}
}

func registerMaintenance(mux *http.ServeMux) {
	mux.HandleFunc("PUT /maintenance", on)
	mux.HandleFunc("DELETE /maintenance", off)
	mux.HandleFunc("GET /page", page)
}
