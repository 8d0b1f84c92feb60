package jose

type SignatureAlgorithm string

const HS256 = SignatureAlgorithm("HS256")

type JSONWebSignature struct{}

type Signer interface {
	Sign(payload []byte) (*JSONWebSignature, error)
}

type SigningKey struct {
	Algorithm SignatureAlgorithm
	Key       interface{}
}

type SignerOptions struct{}

func NewSigner(sig SigningKey, opts *SignerOptions) (Signer, error) { return nil, nil }

type JSONWebKey struct {
	Key       interface{}
	KeyID     string
	Algorithm string
}

func (k *JSONWebKey) Public() JSONWebKey { return *k }

type JSONWebKeySet struct {
	Keys []JSONWebKey
}
