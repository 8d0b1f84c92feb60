// Package paymentintent is a stub for tests: signatures of github.com/stripe/stripe-go/v82/paymentintent, without its code.
package paymentintent

import "github.com/stripe/stripe-go/v82"

func New(params *stripe.PaymentIntentParams) (*stripe.PaymentIntent, error) { return nil, nil }

type Client struct{ Key string }

func (c Client) New(params *stripe.PaymentIntentParams) (*stripe.PaymentIntent, error) {
	return nil, nil
}
