package oidc

import (
	"context"
	"time"
)

type Config struct {
	ClientID                   string
	SkipExpiryCheck            bool
	InsecureSkipSignatureCheck bool
}

type IDToken struct {
	Issuer  string
	Subject string
	Expiry  time.Time
}

func (i *IDToken) Claims(v interface{}) error { return nil }

type Provider struct{}

func NewProvider(ctx context.Context, issuer string) (*Provider, error) { return nil, nil }

func (p *Provider) Verifier(config *Config) *IDTokenVerifier { return nil }

type KeySet interface {
	VerifySignature(ctx context.Context, jwt string) (payload []byte, err error)
}

type IDTokenVerifier struct{}

func NewVerifier(issuerURL string, keySet KeySet, config *Config) *IDTokenVerifier { return nil }

func (v *IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (*IDToken, error) {
	return nil, nil
}
