// Package coreapi is a stub for tests: types and signatures of github.com/midtrans/midtrans-go/coreapi, without its code.
package coreapi

import "github.com/midtrans/midtrans-go"

type Client struct{ Options *midtrans.ConfigOptions }

func (c *Client) New(serverKey string, env midtrans.EnvironmentType) {}

type ChargeReq struct {
	PaymentType        string
	TransactionDetails midtrans.TransactionDetails
}

type ChargeResponse struct{ OrderID string }

func (c Client) ChargeTransaction(req *ChargeReq) (*ChargeResponse, *midtrans.Error) { return nil, nil }

type RefundReq struct {
	RefundKey string
	Amount    int64
}

type RefundResponse struct{ RefundKey string }

func (c Client) RefundTransaction(param string, req *RefundReq) (*RefundResponse, *midtrans.Error) {
	return nil, nil
}
