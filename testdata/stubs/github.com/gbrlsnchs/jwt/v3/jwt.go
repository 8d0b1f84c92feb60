package jwt

import "time"

type Algorithm interface {
	Name() string
	Sign(headerPayload []byte) ([]byte, error)
	Verify(headerPayload, sig []byte) error
}

type HMACSHA struct{}

func NewHS256(key []byte) *HMACSHA { return nil }

func (hs *HMACSHA) Name() string { return "" }

func (hs *HMACSHA) Sign(headerPayload []byte) ([]byte, error) { return nil, nil }

func (hs *HMACSHA) Verify(headerPayload, sig []byte) error { return nil }

type Header struct{ Algorithm string }

type Time struct{ time.Time }

func NumericDate(tt time.Time) *Time { return nil }

type Audience []string

type Payload struct {
	Issuer         string   `json:"iss,omitempty"`
	Subject        string   `json:"sub,omitempty"`
	Audience       Audience `json:"aud,omitempty"`
	ExpirationTime *Time    `json:"exp,omitempty"`
	NotBefore      *Time    `json:"nbf,omitempty"`
	IssuedAt       *Time    `json:"iat,omitempty"`
	JWTID          string   `json:"jti,omitempty"`
}

type RawToken struct{}

type (
	Validator    func(*Payload) error
	VerifyOption func(*RawToken) error
	SignOption   func(*Header)
)

func ExpirationTimeValidator(now time.Time) Validator { return nil }

func IssuerValidator(iss string) Validator { return nil }

func ValidatePayload(pl *Payload, vds ...Validator) VerifyOption { return nil }

func Verify(token []byte, alg Algorithm, payload interface{}, opts ...VerifyOption) (Header, error) {
	return Header{}, nil
}

func Sign(payload interface{}, alg Algorithm, opts ...SignOption) ([]byte, error) { return nil, nil }
