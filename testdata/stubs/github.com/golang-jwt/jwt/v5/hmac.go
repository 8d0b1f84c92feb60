package jwt

import "crypto"

type SigningMethodHMAC struct {
	Name string
	Hash crypto.Hash
}

var SigningMethodHS256 *SigningMethodHMAC

var ErrSignatureInvalid error

func (m *SigningMethodHMAC) Alg() string { return "" }

func (m *SigningMethodHMAC) Verify(signingString string, sig []byte, key any) error { return nil }

func (m *SigningMethodHMAC) Sign(signingString string, key any) ([]byte, error) { return nil, nil }
