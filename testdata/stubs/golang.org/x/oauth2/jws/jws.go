package jws

import "crypto/rsa"

type ClaimSet struct {
	Iss string `json:"iss"`
	Aud string `json:"aud"`
	Exp int64  `json:"exp"`
	Iat int64  `json:"iat"`
	Sub string `json:"sub,omitempty"`
}

type Header struct {
	Algorithm string `json:"alg"`
	Typ       string `json:"typ"`
}

func Decode(payload string) (*ClaimSet, error) { return nil, nil }

func Verify(token string, key *rsa.PublicKey) error { return nil }

func Encode(header *Header, c *ClaimSet, key *rsa.PrivateKey) (string, error) { return "", nil }
