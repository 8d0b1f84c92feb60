package jwt

import "time"

type (
	Alg           interface{ Name() string }
	PublicKey     interface{}
	PrivateKey    interface{}
	Map           = map[string]interface{}
	VerifiedToken struct {
		Token          []byte
		StandardClaims Claims
	}
	Claims struct {
		Expiry  int64  `json:"exp,omitempty"`
		ID      string `json:"jti,omitempty"`
		Subject string `json:"sub,omitempty"`
	}
	TokenValidator interface {
		ValidateToken(token []byte, standardClaims Claims, err error) error
	}
	SignOption     interface{ ApplyClaims(*Claims) }
	SignOptionFunc func(*Claims)
)

func (f SignOptionFunc) ApplyClaims(c *Claims) {}

var HS256 Alg

func Verify(alg Alg, key PublicKey, token []byte, validators ...TokenValidator) (*VerifiedToken, error) {
	return nil, nil
}

func (t *VerifiedToken) Claims(dest interface{}) error { return nil }

func Sign(alg Alg, key PrivateKey, claims interface{}, opts ...SignOption) ([]byte, error) {
	return nil, nil
}

func MaxAge(maxAge time.Duration) SignOptionFunc { return nil }

type UnverifiedToken struct{ Payload []byte }

func (t *UnverifiedToken) Claims(dest interface{}) error { return nil }

func Decode(token []byte) (*UnverifiedToken, error) { return nil, nil }

func VerifyWithHeaderValidator(alg Alg, key PublicKey, token []byte, headerValidator func(), validators ...TokenValidator) (*VerifiedToken, error) {
	return nil, nil
}

type Blocklist struct{ GetKey func(token []byte, claims Claims) string }

func NewBlocklist(gcEvery time.Duration) *Blocklist { return nil }

func (b *Blocklist) ValidateToken(token []byte, c Claims, err error) error { return nil }

func (b *Blocklist) InvalidateToken(token []byte, c Claims) error { return nil }

func (b *Blocklist) Has(key string) (bool, error) { return false, nil }

func (b *Blocklist) Del(key string) error { return nil }
