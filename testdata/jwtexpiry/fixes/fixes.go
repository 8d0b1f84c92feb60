// Package fixes has calls that one more option mends, and others. // want package:"reported"
package fixes

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
)

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

var options []jwt.ParserOption

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/plain", func(w http.ResponseWriter, r *http.Request) {
		answer(w, r.Header.Get("A"))
	})
	mux.HandleFunc("/options", func(w http.ResponseWriter, r *http.Request) {
		var claims jwt.RegisteredClaims
		_, err := jwt.ParseWithClaims( // want `accepted; reached by /options`
			r.Header.Get("A"),
			&claims,
			key,
			jwt.WithIssuer("x"),
		)
		if err != nil || claims.Subject == "" {
			w.WriteHeader(http.StatusUnauthorized)
		}
	})
	mux.HandleFunc("/spread", func(w http.ResponseWriter, r *http.Request) {
		t, err := jwt.Parse(r.Header.Get("A"), key, options...) // want `accepted; reached by /spread`
		if err != nil || t.Claims.(jwt.MapClaims)["sub"] == "" {
			w.WriteHeader(http.StatusUnauthorized)
		}
	})
}

func answer(w http.ResponseWriter, text string) {
	t, err := jwt.Parse(text, key) // want `jwt.Parse: a token without a time of expiry \(exp\) is accepted; reached by /plain \(jwtexpiry [0-9a-f]{8}\)`
	if err != nil || t.Claims.(jwt.MapClaims)["sub"] == "" {
		w.WriteHeader(http.StatusUnauthorized)
	}
}
