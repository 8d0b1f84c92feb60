// Package account keeps what is known of the caller in the request's context.
package account

import (
	"context"
	"crypto/rand"
	"net/http"
)

type (
	textKey   string
	numberKey int
	// Tenant is a key by itself.
	Tenant struct{}
	varKey struct{ name string }
)

// Keys are read by other packages.
const (
	User  textKey = "user"
	Trace textKey = "trace"
)

// Numbers are keys, too.
const (
	Member numberKey = iota
	Attempt
)

// Team is a key that is a variable, Group the address of one.
var (
	Team  = varKey{"team"}
	Group varKey
)

// UserOf reads what Identify has stored.
func UserOf(ctx context.Context) string {
	s, _ := ctx.Value(User).(string)
	return s
}

// Identify stores what the client says, and what is drawn for each request.
func Identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, drawn := r.Header.Get("X-User"), rand.Text()
		ctx := context.WithValue(r.Context(), User, who)
		ctx = context.WithValue(ctx, Trace, drawn)
		ctx = context.WithValue(ctx, Member, who)
		ctx = context.WithValue(ctx, Attempt, drawn)
		ctx = context.WithValue(ctx, Tenant{}, who)
		ctx = context.WithValue(ctx, Team, who)
		ctx = context.WithValue(ctx, &Group, who)
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
