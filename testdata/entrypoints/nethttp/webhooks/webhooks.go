// Package webhooks is for other modules: nothing here registers its handlers.
package webhooks

import "net/http"

// Receive takes one event.
func Receive(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* Receive \[\]`
	if !verified(w, r) {
		return
	}
	accept(w, r)
}

// Sink keeps events.
type Sink struct{ events []string }

// ServeHTTP takes one event.
func (s *Sink) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* \(\*Sink\)\.ServeHTTP \[\]`
	s.events = append(s.events, r.FormValue("event"))
	accept(w, r)
}

func verified(w http.ResponseWriter, r *http.Request) bool {
	return r.Header.Get("X-Signature") != ""
}

func accept(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusAccepted)
}
