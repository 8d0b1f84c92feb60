// Package square is a stub for tests: signatures of github.com/square/square-go-sdk/v3, without its code.
package square

type CreatePaymentRequest struct {
	SourceID       string
	IdempotencyKey string
}

func (c *CreatePaymentRequest) SetIdempotencyKey(idempotencyKey string) {}

type CreatePaymentResponse struct{}
