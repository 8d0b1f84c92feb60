// Package api begins work that main begins too.
package api

import (
	"net/http"

	"example.com/work/split/jobs"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("POST /order", order)
}

func order(w http.ResponseWriter, r *http.Request) {
	go jobs.Send(r.FormValue("to"))
}
