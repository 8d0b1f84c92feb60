package jwt

import "crypto"

type SigningMethodRSA struct {
	Name string
	Hash crypto.Hash
}

var SigningMethodRS256 *SigningMethodRSA

func (m *SigningMethodRSA) Alg() string { return "" }

func (m *SigningMethodRSA) Verify(signingString string, sig []byte, key any) error { return nil }

func (m *SigningMethodRSA) Sign(signingString string, key any) ([]byte, error) { return nil, nil }
