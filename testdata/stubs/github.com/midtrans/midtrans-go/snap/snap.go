// Package snap is a stub for tests: types and signatures of github.com/midtrans/midtrans-go/snap, without its code.
package snap

import "github.com/midtrans/midtrans-go"

type Client struct{ Options *midtrans.ConfigOptions }

type Request struct{ TransactionDetails midtrans.TransactionDetails }

type Response struct{ Token string }

func (c Client) CreateTransaction(req *Request) (*Response, *midtrans.Error) { return nil, nil }
