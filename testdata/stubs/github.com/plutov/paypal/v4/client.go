// Package paypal is a stub for tests: signatures of github.com/plutov/paypal/v4, without its code.
package paypal

import "context"

type Client struct{ ClientID string }

func NewClient(clientID string, secret string, APIBase string) (*Client, error) { return nil, nil }

type RefundCaptureRequest struct{ NoteToPayer string }

type RefundResponse struct{ ID string }

func (c *Client) RefundCapture(ctx context.Context, captureID string, refundCaptureRequest RefundCaptureRequest) (*RefundResponse, error) {
	return nil, nil
}

func (c *Client) RefundCaptureWithPaypalRequestId(ctx context.Context, captureID string, refundCaptureRequest RefundCaptureRequest, requestID string) (*RefundResponse, error) {
	return nil, nil
}

type Order struct{ ID string }

type PurchaseUnitRequest struct{ ReferenceID string }

type CreateOrderPayer struct{ PayerID string }

type ApplicationContext struct{ BrandName string }

func (c *Client) CreateOrderWithPaypalRequestID(ctx context.Context, intent string, purchaseUnits []PurchaseUnitRequest, payer *CreateOrderPayer, appContext *ApplicationContext, requestID string) (*Order, error) {
	return nil, nil
}
