// Package things implements the interface of package spec.
package things

import "net/http"

// Service keeps things.
type Service struct{ things map[string]string }

// New returns the service.
func New() *Service { return &Service{things: map[string]string{}} }

// ListThings is registered through the interface.
func (s *Service) ListThings(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /things \(\*Service\)\.ListThings \[\]`
	w.WriteHeader(http.StatusOK)
}

// PutThing is called by the wrapper that is registered.
func (s *Service) PutThing(w http.ResponseWriter, r *http.Request, id string) {
	s.things[id] = r.FormValue("name")
}
