// Package registry has a registry that is filled at start, and one that
// requests fill.
package registry

import (
	"encoding/json"
	"net/http"
	"sync"
)

// An Encoder encodes.
type Encoder func(v any) ([]byte, error)

var (
	mu       sync.Mutex
	encoders = map[string]Encoder{}
)

// RegisterEncoder adds an encoder. It is called by init functions.
func RegisterEncoder(name string, e Encoder) {
	mu.Lock()
	defer mu.Unlock()
	if _, ok := encoders[name]; ok {
		panic("twice: " + name)
	}
	encoders[name] = e
}

func encoder(name string) Encoder {
	mu.Lock()
	defer mu.Unlock()
	return encoders[name]
}

func encode(w http.ResponseWriter, r *http.Request) {
	e := encoder(r.FormValue("format"))
	if e == nil {
		http.Error(w, "unknown format", http.StatusBadRequest)
		return
	}
	out, _ := e(r.Form)
	w.Write(out)
}

// hooks are callbacks that clients register at run time.
var hooks = map[string]string{} // want "memstate: other warning hooks"

func addHook(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	hooks[r.FormValue("event")] = r.FormValue("url")
}

func listHooks(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	json.NewEncoder(w).Encode(hooks)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	RegisterEncoder("json", json.Marshal)
	mux.HandleFunc("GET /encode", encode)
	mux.HandleFunc("POST /hooks", addHook)
	mux.HandleFunc("GET /hooks", listHooks)
}
