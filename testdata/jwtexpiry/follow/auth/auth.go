// Package auth builds parsers and options in many ways.
package auth

import (
	"github.com/golang-jwt/jwt/v5"
)

func key(*jwt.Token) (any, error) { return []byte("k"), nil }

// Verifier reads tokens with the parser it was made with.
type Verifier struct {
	parser  *jwt.Parser
	options []jwt.ParserOption
}

// New returns a verifier; each is told apart by where it is made.
func New(p *jwt.Parser, options ...jwt.ParserOption) *Verifier {
	return &Verifier{parser: p, options: options}
}

// Strict returns options that require the time of expiry.
func Strict() []jwt.ParserOption {
	options := []jwt.ParserOption{jwt.WithLeeway(0)}
	options = append(options, jwt.WithExpirationRequired())
	return options
}

// Lax returns options that do not always require it.
func Lax(always bool) []jwt.ParserOption {
	var options []jwt.ParserOption
	if always {
		options = append(options, jwt.WithExpirationRequired())
	}
	return options
}

// ByOptions reads with options from a field.
func (v *Verifier) ByOptions(text string) string {
	return name(jwt.Parse(text, key, v.options...))
}

// ByParser reads with a parser from a field.
func (v *Verifier) ByParser(text string) string {
	return name(v.parser.Parse(text, key))
}

// Variadic passes its own options on; one of its callers gives none.
func Variadic(text string, options ...jwt.ParserOption) string {
	return name(jwt.Parse(text, key, options...)) // want "jwtexpiry: weak-expiry warning"
}

// AlwaysStrict passes its own options on; all of its callers require the time.
func AlwaysStrict(text string, options ...jwt.ParserOption) string {
	return name(jwt.Parse(text, key, options...))
}

// Sometimes reads with options that depend on a setting.
func Sometimes(text string, always bool) string {
	return name(jwt.Parse(text, key, Lax(always)...)) // want "jwtexpiry: weak-expiry warning"
}

// FromFunction reads with options that a function returns.
func FromFunction(text string) string {
	return name(jwt.Parse(text, key, Strict()...))
}

func name(t *jwt.Token, err error) string {
	if err != nil {
		return ""
	}
	s, _ := t.Claims.(jwt.MapClaims)["name"].(string)
	return s
}
