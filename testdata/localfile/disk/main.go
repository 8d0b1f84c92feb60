// Package main writes files for requests: what stays, and what goes away.
package main

import (
	"net/http"

	"example.com/disk/store"
)

func main() {
	mux := http.NewServeMux()
	registerContent(mux)
	registerOlder(mux)
	registerNames(mux)
	registerRemovals(mux)
	registerHelpers(mux)
	registerQuiet(mux)
	registerStart(mux)
	registerSources(mux)
	var files store.Files = store.NewDisk("data")
	mux.HandleFunc("POST /store", func(w http.ResponseWriter, r *http.Request) {
		files.Put(r.FormValue("name"), r.Body)
	})
	http.ListenAndServe(":8080", mux)
}
