package validator

import "context"

type SignatureAlgorithm string

const HS256 = SignatureAlgorithm("HS256")

type CustomClaims interface {
	Validate(context.Context) error
}

type RegisteredClaims struct {
	Issuer  string `json:"iss,omitempty"`
	Subject string `json:"sub,omitempty"`
	Expiry  int64  `json:"exp,omitempty"`
	ID      string `json:"jti,omitempty"`
}

type ValidatedClaims struct {
	CustomClaims     CustomClaims
	RegisteredClaims RegisteredClaims
}

type Option func(*Validator)

func WithCustomClaims(f func() CustomClaims) Option { return nil }

type Validator struct{}

func New(keyFunc func(context.Context) (interface{}, error), signatureAlgorithm SignatureAlgorithm, issuerURL string, audience []string, opts ...Option) (*Validator, error) {
	return nil, nil
}

func (v *Validator) ValidateToken(ctx context.Context, tokenString string) (interface{}, error) {
	return nil, nil
}
