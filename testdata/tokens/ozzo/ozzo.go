// Package ozzo reads tokens with the middleware of ozzo-routing.
package ozzo

import (
	"net/http"
	"time"

	"example.com/tokens/store"
	jwt "github.com/dgrijalva/jwt-go"
	routing "github.com/go-ozzo/ozzo-routing/v2"
	"github.com/go-ozzo/ozzo-routing/v2/auth"
)

func page(c *routing.Context) error { return nil }

// handle refuses tokens without a time of expiry, and those that were taken back.
func handle(c *routing.Context, t *jwt.Token) error {
	claims := t.Claims.(jwt.MapClaims)
	id, _ := claims["jti"].(string)
	if !claims.VerifyExpiresAt(time.Now().Unix(), true) || store.Revoked(c.Request.Context(), id) {
		return http.ErrNoCookie
	}
	return nil
}

// Routes registers the handlers.
func Routes(router *routing.Router) {
	lax := router.Group("/lax")
	lax.Use(auth.JWT("k")) // want "jwtexpiry: no-expiry error" "jwtrevocation: no-revocation warning [GET /lax/page]"
	lax.Get("/page", page)
	strict := router.Group("/strict")
	strict.Use(auth.JWT("k", auth.JWTOptions{TokenHandler: handle}))
	strict.Get("/page", page)
	router.Get("/login", func(c *routing.Context) error {
		good, _ := auth.NewJWT(jwt.MapClaims{"exp": time.Now().Add(time.Hour).Unix()}, "k")
		bad, _ := auth.NewJWT(jwt.MapClaims{"sub": "x"}, "k") // want "jwtexpiry: issue-no-exp error"
		return c.Write(good + bad)
	})
	router.Get("/revoke", func(c *routing.Context) error {
		store.Add(c.Request.Context(), c.Param("id"))
		return nil
	})
}
