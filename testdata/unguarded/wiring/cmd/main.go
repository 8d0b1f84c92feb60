// Command cmd wires one guarded store and one that is not.
package main

import (
	"net/http"

	"example.com/wiring/api"
	"example.com/wiring/store"
)

func main() {
	good := api.New(store.NewGuarded())
	http.HandleFunc("PUT /good/{id}", good.Put)
	http.HandleFunc("GET /good/{id}", good.Get)
	bad := api.New(store.NewBare())
	http.HandleFunc("PUT /bad/{id}", bad.Put)
	http.HandleFunc("GET /bad/{id}", bad.Get)
	http.ListenAndServe(":8080", nil)
}
