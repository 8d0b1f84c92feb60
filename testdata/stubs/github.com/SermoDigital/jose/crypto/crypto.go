package crypto

type SigningMethod interface {
	Alg() string
	Verify(raw []byte, sig []byte, key interface{}) error
}

var SigningMethodHS256 SigningMethod
