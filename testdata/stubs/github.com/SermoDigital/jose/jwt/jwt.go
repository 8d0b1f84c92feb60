package jwt

import (
	"time"

	"github.com/SermoDigital/jose/crypto"
)

type Claims map[string]interface{}

func (c Claims) SetExpiration(expiration time.Time) {}

func (c Claims) Expiration() (time.Time, bool) { return time.Time{}, false }

func (c Claims) Subject() (string, bool) { return "", false }

func (c Claims) JWTID() (string, bool) { return "", false }

type ValidateFunc func(Claims) error

type Validator struct {
	Expected Claims
	Fn       ValidateFunc
}

type JWT interface {
	Claims() Claims
	Validate(key interface{}, method crypto.SigningMethod, v ...*Validator) error
	Serialize(key interface{}) ([]byte, error)
}
