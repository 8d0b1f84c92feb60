package jwt

type SigningMethod interface {
	Alg() string
	Sign(signingString string, key any) ([]byte, error)
	Verify(signingString string, sig []byte, key any) error
}
