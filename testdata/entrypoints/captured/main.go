// Command captured serves by handlers of its own shape, made of what they
// capture: settings that come from many places, a renderer, a store.
package main

import (
	"log"
	"net/http"
)

func main() {
	s := load()
	st := newStore(s)
	mux := http.NewServeMux()
	serve := func(fn endpoint, prefix string) http.Handler { return handle(fn, prefix, st) }
	mux.Handle("/health", serve(health, ""))
	mux.Handle("/small/", serve(thumbnail(st, st, s.colour, s.frame, s.label), "/small"))
	mux.Handle("/large/", serve(picture(st, st, s.colour, s.frame, s.label), "/large"))
	mux.Handle("/sheet/", serve(sheet(st, st, s.colour, s.frame, s.label), "/sheet"))
	mux.Handle("/print/", serve(printed(st, st, s.colour, s.frame, s.label), "/print"))
	mux.Handle("/save", serve(save, ""))
	mux.Handle("/drop", serve(known(drop), ""))
	log.Fatal(http.ListenAndServe(":8080", strip(s.base, mux)))
}
