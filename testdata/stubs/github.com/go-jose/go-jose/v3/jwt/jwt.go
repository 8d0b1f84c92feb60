package jwt

import (
	"time"

	"github.com/go-jose/go-jose/v3"
)

type NumericDate int64

func NewNumericDate(t time.Time) *NumericDate { return nil }

type Audience []string

type Claims struct {
	Issuer    string       `json:"iss,omitempty"`
	Subject   string       `json:"sub,omitempty"`
	Audience  Audience     `json:"aud,omitempty"`
	Expiry    *NumericDate `json:"exp,omitempty"`
	NotBefore *NumericDate `json:"nbf,omitempty"`
	IssuedAt  *NumericDate `json:"iat,omitempty"`
	ID        string       `json:"jti,omitempty"`
}

type Expected struct {
	Issuer string
	Time   time.Time
}

func (c Claims) Validate(e Expected) error { return nil }

type JSONWebToken struct{}

func ParseSigned(s string) (*JSONWebToken, error) {
	return nil, nil
}

func (t *JSONWebToken) Claims(key interface{}, dest ...interface{}) error { return nil }

func (t *JSONWebToken) UnsafeClaimsWithoutVerification(dest ...interface{}) error { return nil }

type Builder interface {
	Claims(i interface{}) Builder
	Token() (*JSONWebToken, error)
	CompactSerialize() (string, error)
}

func Signed(sig jose.Signer) Builder { return nil }
