// Package account registers in nested groups.
package account

import (
	"net/http"

	"example.com/generic/groups"
)

const version = "/v2"

type account struct{ emails map[string]string }

// Register adds the account's routes.
func Register(mux *http.ServeMux) {
	a := &account{emails: map[string]string{}}
	api := groups.New(mux).Group("/api" + version)
	api.Handle(http.MethodPost, "/signup", a.signup)
	me := api.Group("/me", session)
	me.Handle(http.MethodGet, "/email", a.email)
	me.Group("/danger", confirm).Handle(http.MethodDelete, "/account", a.remove)
}

func session(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func confirm(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func (a *account) signup(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /api/v2/signup \(\*account\)\.signup \[\]`
	a.emails[r.FormValue("id")] = r.FormValue("email")
}

func (a *account) email(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /api/v2/me/email \(\*account\)\.email \[session\]`
	_, _ = w.Write([]byte(a.emails[r.FormValue("id")]))
}

func (a *account) remove(w http.ResponseWriter, r *http.Request) { // want `entry: net/http DELETE /api/v2/me/danger/account \(\*account\)\.remove \[session confirm\]`
	delete(a.emails, r.FormValue("id"))
}
