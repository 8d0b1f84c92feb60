// Package payments is a stub for tests: signatures of github.com/square/square-go-sdk/v3/payments, without its code.
package payments

import (
	"context"

	"github.com/square/square-go-sdk/v3"
	"github.com/square/square-go-sdk/v3/option"
)

type Client struct{}

func (c *Client) Create(ctx context.Context, request *square.CreatePaymentRequest, opts ...option.RequestOption) (*square.CreatePaymentResponse, error) {
	return nil, nil
}
