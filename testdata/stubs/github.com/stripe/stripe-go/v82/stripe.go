// Package stripe is a stub for tests: types and signatures of github.com/stripe/stripe-go/v82, without its code.
package stripe

import "context"

type Params struct{ IdempotencyKey *string }

func (p *Params) SetIdempotencyKey(val string) { p.IdempotencyKey = &val }

type PaymentIntentParams struct {
	Params
	Amount *int64
}

type PaymentIntent struct{ ID string }

type PaymentIntentCreateParams struct {
	Params
	Amount *int64
}

type TransferParams struct {
	Params
	Amount *int64
}

type Transfer struct{ ID string }

type Client struct{ V1PaymentIntents *v1PaymentIntentService }

type Backends struct{}

type ClientOption func()

func NewClient(key string, opts ...ClientOption) *Client { return nil }

type v1PaymentIntentService struct{ Key string }

func (c v1PaymentIntentService) Create(ctx context.Context, params *PaymentIntentCreateParams) (*PaymentIntent, error) {
	return nil, nil
}

func Int64(v int64) *int64    { return &v }
func String(v string) *string { return &v }
