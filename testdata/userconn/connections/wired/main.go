// Package main registers what the other package has.
package main

import (
	"net/http"

	"example.com/connections"
)

func main() {
	mux := http.NewServeMux()
	connections.Libraries(mux)
	connections.Closed(mux)
	new(connections.Tenants).Register(mux)
	connections.NewShared().Register(mux)
	http.ListenAndServe(":8080", mux)
}
