// Command several begins with a server for profiles, of which its routes are no
// part.
package main

import (
	"net/http"
	_ "net/http/pprof"
)

var ready string

func main() {
	go http.ListenAndServe("localhost:6060", nil)
	ready = "yes"
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(ready)) })
	http.ListenAndServe(":8080", mux)
}
