package jwt

import (
	"net/http"
	"time"

	"github.com/lestrrat-go/jwx/v3/jwa"
)

const ExpirationKey = "exp"

type Token interface {
	Expiration() (time.Time, bool)
	JwtID() (string, bool)
	Subject() (string, bool)
	Has(string) bool
	Get(string, interface{}) error
	Set(string, interface{}) error
}

type Option interface{ option() }

type ParseOption interface {
	Option
	parseOption()
}

type ValidateOption interface {
	ParseOption
	validateOption()
}

func ParseString(s string, options ...ParseOption) (Token, error) { return nil, nil }

func ParseRequest(req *http.Request, options ...ParseOption) (Token, error) { return nil, nil }

func Validate(t Token, options ...ValidateOption) error { return nil }

func WithRequiredClaim(name string) ValidateOption { return nil }

func WithValidate(v bool) ParseOption { return nil }

func New() Token { return nil }

type Builder struct{}

func NewBuilder() *Builder { return nil }

func (b *Builder) Subject(v string) *Builder { return nil }

func (b *Builder) Expiration(v time.Time) *Builder { return nil }

func (b *Builder) Claim(name string, value interface{}) *Builder { return nil }

func (b *Builder) Build() (Token, error) { return nil, nil }

func Parse(data []byte, options ...ParseOption) (Token, error) { return nil, nil }

func ParseInsecure(data []byte, options ...ParseOption) (Token, error) { return nil, nil }

type SignEncryptParseOption interface {
	ParseOption
	SignOption
}

type SignOption interface{ signOption() }

func WithKey(alg jwa.SignatureAlgorithm, key interface{}) SignEncryptParseOption { return nil }

func WithVerify(v bool) ParseOption { return nil }

func WithResetValidators(v bool) ValidateOption { return nil }

func Sign(t Token, options ...SignOption) ([]byte, error) { return nil, nil }
