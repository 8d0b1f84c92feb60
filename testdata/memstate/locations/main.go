package main

import (
	"log"
	"net/http"

	"example.com/locations/actors"
	"example.com/locations/atomics"
	"example.com/locations/captured"
	"example.com/locations/channels"
	"example.com/locations/elements"
	"example.com/locations/escaped"
	"example.com/locations/fields"
	"example.com/locations/forms"
	"example.com/locations/generic"
	"example.com/locations/globals"
	"example.com/locations/libraries"
)

func main() {
	mux := http.NewServeMux()
	actors.Register(mux)
	atomics.Register(mux)
	captured.Register(mux)
	elements.Register(mux)
	escaped.Register(mux)
	fields.Register(mux)
	forms.Register(mux)
	generic.Register(mux)
	globals.Register(mux)
	libraries.Register(mux)
	channels.Register(mux, channels.Start())
	log.Fatal(http.ListenAndServe(":8080", mux))
}
