// Command ordering serves handlers whose memory is in order without locks, or
// only seems so.
package main

import "net/http"

func main() {
	before()
	atomics()
	once()
	actors()
	rooms()
	handedOver()
	joined()
	http.ListenAndServe(":8080", nil)
}

func handle(path string, do func(r *http.Request)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { do(r) })
}
