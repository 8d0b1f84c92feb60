// Package securecookie is a stub for tests: types and signatures of github.com/gorilla/securecookie, without its code.
package securecookie

import (
	"crypto/cipher"
	"hash"
)

type Codec interface {
	Decode(name string, value string, dst interface{}) error
	Encode(name string, value interface{}) (string, error)
}

func New(hashKey []byte, blockKey []byte) *SecureCookie { return nil }

type SecureCookie struct{}

type Serializer interface {
	Deserialize(src []byte, dst interface{}) error
	Serialize(src interface{}) ([]byte, error)
}

func (s *SecureCookie) MaxLength(value int) *SecureCookie { return nil }

func (s *SecureCookie) MaxAge(value int) *SecureCookie { return nil }

func (s *SecureCookie) MinAge(value int) *SecureCookie { return nil }

func (s *SecureCookie) HashFunc(f func() hash.Hash) *SecureCookie { return nil }

func (s *SecureCookie) BlockFunc(f func([]byte) (cipher.Block, error)) *SecureCookie { return nil }

func (s *SecureCookie) SetSerializer(sz Serializer) *SecureCookie { return nil }

func (s *SecureCookie) Encode(name string, value interface{}) (string, error) { return "", nil }

func (s *SecureCookie) Decode(name string, value string, dst interface{}) error { return nil }

func GenerateRandomKey(length int) []byte { return nil }

func CodecsFromPairs(keyPairs ...[]byte) []Codec { return nil }

func EncodeMulti(name string, value interface{}, codecs ...Codec) (string, error) { return "", nil }

func DecodeMulti(name string, value string, dst interface{}, codecs ...Codec) error { return nil }
