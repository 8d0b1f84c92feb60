// Package checkout is a stub for tests: signatures of github.com/adyen/adyen-go-api-library/v21/src/checkout, without its code.
package checkout

import (
	"context"
	"net/http"
)

type APIClient struct{ PaymentsApi *PaymentsApi }

type PaymentsApi struct{}

type PaymentRequest struct{ Reference string }

type PaymentResponse struct{ PspReference string }

type PaymentsApiPaymentsInput struct {
	idempotencyKey *string
	paymentRequest *PaymentRequest
}

func (r PaymentsApiPaymentsInput) IdempotencyKey(idempotencyKey string) PaymentsApiPaymentsInput {
	return r
}

func (r PaymentsApiPaymentsInput) PaymentRequest(paymentRequest PaymentRequest) PaymentsApiPaymentsInput {
	return r
}

func (a *PaymentsApi) PaymentsInput() PaymentsApiPaymentsInput { return PaymentsApiPaymentsInput{} }

func (a *PaymentsApi) Payments(ctx context.Context, r PaymentsApiPaymentsInput) (PaymentResponse, *http.Response, error) {
	return PaymentResponse{}, nil, nil
}
