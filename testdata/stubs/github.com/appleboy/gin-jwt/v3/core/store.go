// Package core is a stub for tests: types and signatures of github.com/appleboy/gin-jwt/v3/core, without its code.
package core

type TokenStore interface{ Delete(token string) error }
