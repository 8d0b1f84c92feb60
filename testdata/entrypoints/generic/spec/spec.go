// Package spec registers the methods of an interface, as code generated from an API description does.
package spec

import "net/http"

// Server is what the description asks for.
type Server interface {
	ListThings(w http.ResponseWriter, r *http.Request)
	PutThing(w http.ResponseWriter, r *http.Request, id string)
}

// wrapper reads parameters before it calls the server.
type wrapper struct{ server Server }

func (x *wrapper) putThing(w http.ResponseWriter, r *http.Request) { // want `entry: net/http PUT /things/\{id\} \(\*wrapper\)\.putThing \[\]`
	x.server.PutThing(w, r, r.PathValue("id"))
}

// Register adds the routes of the description.
func Register(mux *http.ServeMux, server Server) {
	x := &wrapper{server: server}
	mux.HandleFunc("GET /things", server.ListThings)
	mux.HandleFunc("PUT /things/{id}", x.putThing)
}
