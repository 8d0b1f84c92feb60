package jwt

type SigningMethodECDSA struct{}

var SigningMethodES256 *SigningMethodECDSA

func (m *SigningMethodECDSA) Alg() string { return "" }

func (m *SigningMethodECDSA) Verify(signingString string, sig []byte, key any) error { return nil }

func (m *SigningMethodECDSA) Sign(signingString string, key any) ([]byte, error) { return nil, nil }
