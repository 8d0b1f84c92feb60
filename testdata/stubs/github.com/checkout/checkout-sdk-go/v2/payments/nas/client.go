// Package nas is a stub for tests: signatures of github.com/checkout/checkout-sdk-go/v2/payments/nas, without its code.
package nas

import "context"

type Client struct{}

type PaymentRequest struct{ Reference string }

type PaymentResponse struct{ Id string }

func (c *Client) RequestPayment(request PaymentRequest, idempotencyKey *string) (*PaymentResponse, error) {
	return nil, nil
}

func (c *Client) RequestPaymentWithContext(ctx context.Context, request PaymentRequest, idempotencyKey *string) (*PaymentResponse, error) {
	return nil, nil
}
