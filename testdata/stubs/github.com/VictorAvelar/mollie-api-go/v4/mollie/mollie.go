// Package mollie is a stub for tests: signatures of github.com/VictorAvelar/mollie-api-go/v4/mollie, without its code.
package mollie

import (
	"context"
	"net/http"
)

type Config struct{}

type Client struct{ Payments *PaymentsService }

func NewClient(baseClient *http.Client, conf *Config) (mollie *Client, err error) { return nil, nil }

type PaymentsService struct{}

type CreatePayment struct{ Description string }

type PaymentOptions struct{}

type Payment struct{ ID string }

type Response struct{}

func (ps *PaymentsService) Create(ctx context.Context, p CreatePayment, opts *PaymentOptions) (res *Response, np *Payment, err error) {
	return nil, nil, nil
}
