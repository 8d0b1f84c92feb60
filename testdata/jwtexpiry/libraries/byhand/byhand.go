// Package byhand compares the time of expiry itself, behind a parser that does
// not check claims.
package byhand

import (
	"errors"
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v4"
)

func key(*jwt.Token) (any, error) { return []byte("secret"), nil }

func answer(w http.ResponseWriter, v any) {
	if s, ok := v.(string); ok {
		w.Write([]byte(s))
	}
}

var parser = jwt.NewParser(jwt.WithoutClaimsValidation())

var errExpired = errors.New("expired")

// numeric refuses what is before now, and what has no time, which is 0.
func numeric(text string) (string, error) {
	var claims jwt.StandardClaims
	if _, err := parser.ParseWithClaims(text, &claims, key); err != nil {
		return "", err
	}
	if claims.ExpiresAt < time.Now().Unix() {
		return "", errExpired
	}
	return claims.Subject, nil
}

// turned says the same the other way round.
func turned(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil {
		return "", err
	}
	if now := time.Now().Unix(); now > claims.ExpiresAt {
		return "", errExpired
	}
	return claims.Subject, nil
}

// kept goes on only where there is time left.
func kept(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	token, err := parser.ParseWithClaims(text, claims, key)
	if err != nil {
		return "", err
	}
	if token.Valid && claims.ExpiresAt >= time.Now().Unix() {
		return claims.Subject, nil
	}
	return "", errExpired
}

// converted makes times of it.
func converted(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil {
		return "", err
	}
	if time.Unix(claims.ExpiresAt, 0).Before(time.Now()) {
		return "", errExpired
	}
	return claims.Subject, nil
}

// asserted takes it from the token.
func asserted(text string) (string, error) {
	token, err := parser.ParseWithClaims(text, &jwt.StandardClaims{}, key)
	if err != nil {
		return "", err
	}
	claims, ok := token.Claims.(*jwt.StandardClaims)
	if !ok {
		return "", errExpired
	}
	if claims.ExpiresAt < time.Now().Unix() {
		return "", errExpired
	}
	return claims.Subject, nil
}

// live answers the other way.
func live(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil {
		return "", err
	}
	if !alive(claims) {
		return "", errExpired
	}
	return claims.Subject, nil
}

func alive(claims *jwt.StandardClaims) bool { return time.Now().Before(time.Unix(claims.ExpiresAt, 0)) }

// registered has a reference to a time.
func registered(text string) (string, error) {
	claims := &jwt.RegisteredClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil {
		return "", err
	}
	if claims.ExpiresAt == nil || claims.ExpiresAt.Before(time.Now()) {
		return "", errExpired
	}
	return claims.Subject, nil
}

// units compares the seconds of a time.
func units(text string) (string, error) {
	claims := &jwt.RegisteredClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil {
		return "", err
	}
	if claims.ExpiresAt.Unix() < time.Now().Unix() {
		return "", errExpired
	}
	return claims.Subject, nil
}

// reversed refuses tokens that are still good.
func reversed(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil { // want "jwtexpiry: no-expiry error"
		return "", err
	}
	if claims.ExpiresAt > time.Now().Unix() {
		return "", errExpired
	}
	return claims.Subject, nil
}

// reversedTimes does so with times.
func reversedTimes(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil { // want "jwtexpiry: no-expiry error"
		return "", err
	}
	if time.Unix(claims.ExpiresAt, 0).After(time.Now()) {
		return "", errExpired
	}
	return claims.Subject, nil
}

// unused looks, and goes on all the same.
func unused(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil { // want "jwtexpiry: no-expiry error"
		return "", err
	}
	late := claims.ExpiresAt < time.Now().Unix()
	_ = late
	return claims.Subject, nil
}

// logged only says so.
func logged(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil { // want "jwtexpiry: no-expiry error"
		return "", err
	}
	if claims.ExpiresAt < time.Now().Unix() {
		println("expired")
	}
	return claims.Subject, nil
}

// constant compares with a time that is no clock's.
func constant(text string) (string, error) {
	claims := &jwt.StandardClaims{}
	if _, err := parser.ParseWithClaims(text, claims, key); err != nil { // want "jwtexpiry: no-expiry error"
		return "", err
	}
	if claims.ExpiresAt > 0 {
		return "", errExpired
	}
	return claims.Subject, nil
}

// Routes registers the handlers.
func Routes(mux *http.ServeMux) {
	for route, read := range map[string]func(string) (string, error){
		"/numeric": numeric, "/turned": turned, "/kept": kept, "/converted": converted,
		"/asserted": asserted, "/live": live, "/registered": registered, "/units": units, "/reversed": reversed,
		"/reversedTimes": reversedTimes, "/unused": unused, "/logged": logged, "/constant": constant,
	} {
		mux.HandleFunc(route, func(w http.ResponseWriter, r *http.Request) {
			name, err := read(r.Header.Get("Authorization"))
			if err != nil {
				http.Error(w, err.Error(), http.StatusUnauthorized)
				return
			}
			answer(w, name)
		})
	}
}
