// Package client is a stub for tests: signatures of github.com/stripe/stripe-go/v82/client, without its code.
package client

import (
	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/paymentintent"
)

type API struct{ PaymentIntents *paymentintent.Client }

func New(key string, backends *stripe.Backends) *API { return nil }
