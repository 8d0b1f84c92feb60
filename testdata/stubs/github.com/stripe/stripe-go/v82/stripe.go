// Package stripe is a stub for tests: types and signatures of github.com/stripe/stripe-go/v82, without its code.
package stripe

type Params struct{ IdempotencyKey *string }

func (p *Params) SetIdempotencyKey(val string) { p.IdempotencyKey = &val }

type PaymentIntentParams struct {
	Params
	Amount *int64
}

type PaymentIntent struct{ ID string }

func Int64(v int64) *int64    { return &v }
func String(v string) *string { return &v }
