// Package v5 reads and makes tokens with golang-jwt v5.
package v5

import (
	"errors"
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

func answer(w http.ResponseWriter, name any) {
	if name == "root" {
		w.WriteHeader(http.StatusTeapot)
	}
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/weak", weak)
	mux.HandleFunc("/required", required)
	mux.HandleFunc("/off", off)
	mux.HandleFunc("/getter", getter)
	mux.HandleFunc("/handwritten", handwritten)
	mux.HandleFunc("/whenpresent", whenPresent)
	mux.HandleFunc("/asserted", asserted)
	mux.HandleFunc("/own", own)
	mux.HandleFunc("/careless", careless)
	mux.HandleFunc("/none", none)
	mux.HandleFunc("/decoded", decoded)
	mux.HandleFunc("/peek", peek)
	mux.HandleFunc("/issue", issue)
}

func weak(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: weak-expiry warning"
	if err == nil {
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

func required(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key, jwt.WithExpirationRequired())
	if err == nil {
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

func off(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key, jwt.WithoutClaimsValidation()) // want "jwtexpiry: no-expiry error"
	if err == nil {
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

func getter(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key)
	if err != nil {
		return
	}
	if exp, err := t.Claims.GetExpirationTime(); err != nil || exp == nil {
		return
	}
	answer(w, t.Claims.(jwt.MapClaims)["name"])
}

func handwritten(w http.ResponseWriter, r *http.Request) {
	name, err := name(r)
	if err != nil {
		return
	}
	answer(w, name)
}

func name(r *http.Request) (any, error) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key)
	if err != nil {
		return nil, err
	}
	claims := t.Claims.(jwt.MapClaims)
	exp, ok := claims["exp"].(float64)
	if !ok || int64(exp) < time.Now().Unix() {
		return nil, errors.New("expired")
	}
	return claims["name"], nil
}

// whenPresent checks again what the library has checked.
func whenPresent(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: weak-expiry warning"
	if err != nil {
		return
	}
	claims := t.Claims.(jwt.MapClaims)
	if exp, ok := claims["exp"].(float64); ok {
		if time.Unix(int64(exp), 0).Before(time.Now()) {
			return
		}
	}
	answer(w, claims["name"])
}

// asserted panics without the claim, which is no way to refuse it.
func asserted(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), key) // want "jwtexpiry: weak-expiry warning"
	if err != nil {
		return
	}
	if exp := int64(t.Claims.(jwt.MapClaims)["exp"].(float64)); exp < time.Now().Unix() {
		return
	}
	answer(w, t.Claims.(jwt.MapClaims)["name"])
}

// Strict refuses tokens without a time of expiry.
type Strict struct {
	jwt.RegisteredClaims
	Name string
}

// Validate implements jwt.ClaimsValidator.
func (s Strict) Validate() error {
	if s.ExpiresAt == nil {
		return errors.New("no exp")
	}
	return nil
}

func own(w http.ResponseWriter, r *http.Request) {
	var claims Strict
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &claims, key); err == nil {
		answer(w, claims.Name)
	}
}

// Named checks something else.
type Named struct {
	jwt.RegisteredClaims
	Name string
}

// Validate implements jwt.ClaimsValidator.
func (n Named) Validate() error {
	if n.Name == "" {
		return errors.New("no name")
	}
	return nil
}

func careless(w http.ResponseWriter, r *http.Request) {
	var claims Named
	if _, err := jwt.ParseWithClaims(r.Header.Get("Authorization"), &claims, key); err == nil { // want "jwtexpiry: no-expiry error"
		answer(w, claims.Name)
	}
	s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, Named{Name: "x"}).SignedString([]byte("k")) // want "jwtexpiry: issue-no-exp error"
	w.Write([]byte(s))
}

func none(w http.ResponseWriter, r *http.Request) {
	t, err := jwt.Parse(r.Header.Get("Authorization"), func(*jwt.Token) (any, error) { return jwt.UnsafeAllowNoneSignatureType, nil }, jwt.WithExpirationRequired()) // want "jwtexpiry: unverified error"
	if err == nil {
		answer(w, t.Claims.(jwt.MapClaims)["name"])
	}
}

// decoded looks at the token first and verifies it then.
func decoded(w http.ResponseWriter, r *http.Request) {
	text := r.Header.Get("Authorization")
	var peeked jwt.RegisteredClaims
	if _, _, err := jwt.NewParser().ParseUnverified(text, &peeked); err != nil || peeked.Issuer == "" {
		return
	}
	var claims jwt.RegisteredClaims
	if _, err := jwt.ParseWithClaims(text, &claims, key, jwt.WithExpirationRequired()); err == nil {
		answer(w, claims.Subject)
	}
}

// peek only writes a log line.
func peek(w http.ResponseWriter, r *http.Request) {
	_, _, err := jwt.NewParser().ParseUnverified(r.Header.Get("Authorization"), &jwt.RegisteredClaims{})
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func issue(w http.ResponseWriter, r *http.Request) {
	s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"name": "x", "exp": time.Now().Add(time.Hour).Unix()}).SignedString([]byte("k"))
	w.Write([]byte(s))
}
