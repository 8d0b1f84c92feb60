// Middleware puts a long-lived store, and an object of the request, into the
// context.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

type themeStore struct {
	mu     sync.Mutex
	byUser map[string]string // want "memstate: preference error themeStore.byUser [GET /theme, PUT /theme]"
}

func (t *themeStore) set(user, theme string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.byUser[user] = theme
}

func (t *themeStore) get(user string) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.byUser[user]
}

// session is of one request.
type session struct {
	user  string
	notes map[string]string
}

type (
	storeKey   struct{}
	sessionKey struct{}
)

func withStore(store *themeStore, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next(w, r.WithContext(context.WithValue(r.Context(), storeKey{}, store)))
	}
}

func withSession(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s := &session{user: r.Header.Get("X-User"), notes: map[string]string{}}
		ctx := context.WithValue(r.Context(), sessionKey{}, s)
		next(w, r.WithContext(ctx))
		log.Print(s.user, s.notes)
	}
}

func storeOf(ctx context.Context) *themeStore { return ctx.Value(storeKey{}).(*themeStore) }

func putTheme(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(sessionKey{}).(*session)
	s.notes["theme"] = r.FormValue("theme")
	s.user += "!"
	storeOf(r.Context()).set(s.user, r.FormValue("theme"))
}

func getTheme(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(sessionKey{}).(*session)
	json.NewEncoder(w).Encode(storeOf(r.Context()).get(s.user))
}

func main() {
	store := &themeStore{byUser: map[string]string{}}
	http.HandleFunc("PUT /theme", withSession(withStore(store, putTheme)))
	http.HandleFunc("GET /theme", withSession(withStore(store, getTheme)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
