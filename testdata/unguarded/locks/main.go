// Command locks serves handlers that guard their memory in many ways, or fail
// to.
package main

import "net/http"

func main() {
	plain()
	fields()
	helpers()
	reading()
	callers()
	shards()
	others()
	http.ListenAndServe(":8080", nil)
}

// handle registers a handler that does something and says nothing.
func handle(path string, do func(r *http.Request)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { do(r) })
}
