// Package captured keeps state in variables that closures capture.
package captured

import (
	"encoding/json"
	"net/http"
	"sync"
)

// Counter returns a handler that numbers requests.
func Counter() http.HandlerFunc {
	var mu sync.Mutex
	count := 0 // want "memstate: counter warning Counter.count"
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		count++
		json.NewEncoder(w).Encode(count)
	}
}

// RateLimit is middleware.
func RateLimit(next http.Handler) http.Handler {
	var mu sync.Mutex
	visitors := map[string]int{} // want "memstate: ratelimit warning RateLimit.visitors"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		visitors[r.RemoteAddr]++
		n := visitors[r.RemoteAddr]
		mu.Unlock()
		if n > 100 {
			http.Error(w, "slow down", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Once returns middleware; the variable is captured by a closure in a closure.
func Once(header string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		processed := make(map[string]bool) // want "memstate: idempotency-store error Once$1.processed"
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			key := r.Header.Get(header)
			if processed[key] {
				w.WriteHeader(http.StatusConflict)
				return
			}
			processed[key] = true
			next.ServeHTTP(w, r)
		})
	}
}

// deny captures a parameter.
func deny(revoked map[string]bool) http.HandlerFunc { // want "memstate: denylist error deny.revoked"
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodDelete {
			revoked[r.FormValue("token")] = true
			return
		}
		json.NewEncoder(w).Encode(revoked[r.FormValue("token")])
	}
}

// allow captures what is never written.
func allow(origins map[string]bool, max int) http.HandlerFunc {
	calls := 0
	return func(w http.ResponseWriter, r *http.Request) {
		calls++ // never read: no state
		if len(origins) > max || !origins[r.Header.Get("Origin")] {
			w.WriteHeader(http.StatusForbidden)
		}
	}
}

// perRequest makes closures that capture variables of the request.
func perRequest(w http.ResponseWriter, r *http.Request) {
	total := 0
	users := map[string]bool{}
	add := func(user string) {
		total++
		users[user] = true
	}
	for _, u := range r.URL.Query()["user"] {
		add(u)
	}
	var wg sync.WaitGroup
	wg.Go(func() { total++ })
	wg.Wait()
	json.NewEncoder(w).Encode([]any{total, users})
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	var mu sync.Mutex
	sessions := map[string]string{} // want "memstate: session error Register.sessions [GET /captured/me, POST /captured/login]"
	mux.HandleFunc("POST /captured/login", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		sessions[r.FormValue("token")] = r.FormValue("user")
	})
	mux.HandleFunc("GET /captured/me", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		json.NewEncoder(w).Encode(sessions[r.FormValue("token")])
	})

	var sequence int // want "memstate: counter warning Register.sequence"
	number := func(w http.ResponseWriter, r *http.Request) {
		sequence++
		json.NewEncoder(w).Encode(sequence)
	}
	mux.HandleFunc("POST /captured/number", number)

	mux.HandleFunc("GET /captured/count", Counter())
	mux.Handle("GET /captured/search", RateLimit(http.HandlerFunc(perRequest)))
	mux.Handle("POST /captured/pay", Once("Idempotency-Key")(http.HandlerFunc(perRequest)))
	mux.HandleFunc("/captured/tokens", deny(make(map[string]bool)))
	mux.HandleFunc("GET /captured/origin", allow(map[string]bool{"https://example.com": true}, 9))
}
