package jwt

type ClaimsValidator interface {
	Claims
	Validate() error
}

type Validator struct{}

func NewValidator(opts ...ParserOption) *Validator { return nil }

func (v *Validator) Validate(claims Claims) error { return nil }
