package idtoken

import "context"

type Payload struct {
	Issuer  string                 `json:"iss"`
	Expires int64                  `json:"exp"`
	Subject string                 `json:"sub,omitempty"`
	Claims  map[string]interface{} `json:"-"`
}

type Validator struct{}

func Validate(ctx context.Context, idToken string, audience string) (*Payload, error) {
	return nil, nil
}

func (v *Validator) Validate(ctx context.Context, idToken string, audience string) (*Payload, error) {
	return nil, nil
}

func ParsePayload(idToken string) (*Payload, error) { return nil, nil }
