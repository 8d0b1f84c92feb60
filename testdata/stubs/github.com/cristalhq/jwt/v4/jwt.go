package jwt

import (
	"encoding/json"
	"time"
)

type Verifier interface{ Verify(token *Token) error }

type Signer interface {
	Sign(payload []byte) ([]byte, error)
}

type Token struct{}

func (t *Token) String() string { return "" }

func (t *Token) Claims() json.RawMessage { return nil }

func (t *Token) DecodeClaims(dst any) error { return nil }

func Parse(raw []byte, verifier Verifier) (*Token, error) { return nil, nil }

func ParseClaims(raw []byte, verifier Verifier, claims any) error { return nil }

func ParseNoVerify(raw []byte) (*Token, error) { return nil, nil }

type Audience []string

type NumericDate struct{ time.Time }

func NewNumericDate(t time.Time) *NumericDate { return nil }

type RegisteredClaims struct {
	ID        string       `json:"jti,omitempty"`
	Audience  Audience     `json:"aud,omitempty"`
	Issuer    string       `json:"iss,omitempty"`
	Subject   string       `json:"sub,omitempty"`
	ExpiresAt *NumericDate `json:"exp,omitempty"`
	IssuedAt  *NumericDate `json:"iat,omitempty"`
	NotBefore *NumericDate `json:"nbf,omitempty"`
}

func (sc *RegisteredClaims) IsValidAt(now time.Time) bool { return false }

type BuilderOption func(*Builder)

type Builder struct{}

func NewBuilder(signer Signer, opts ...BuilderOption) *Builder { return nil }

func (b *Builder) Build(claims any) (*Token, error) { return nil, nil }
