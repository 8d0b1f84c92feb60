// Command ordering serves handlers whose memory is in order without locks, or
// only seems so.
package main

import "net/http"

func main() {
	before()
	lazily()
	atomics()
	snapshots()
	once()
	actors()
	rooms()
	handedOver()
	keptToo()
	joined()
	unjoined()
	inGroup()
	outOfGroup()
	perRequest()
	http.ListenAndServe(":8080", nil)
}

func handle(path string, do func(r *http.Request)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { do(r) })
}
