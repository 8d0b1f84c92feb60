package jwt

var SigningMethodNone *signingMethodNone

const UnsafeAllowNoneSignatureType unsafeNoneMagicConstant = "none signing method allowed"

type signingMethodNone struct{}

type unsafeNoneMagicConstant string

func (m *signingMethodNone) Alg() string { return "" }

func (m *signingMethodNone) Verify(signingString string, sig []byte, key any) (err error) { return nil }

func (m *signingMethodNone) Sign(signingString string, key any) ([]byte, error) { return nil, nil }
