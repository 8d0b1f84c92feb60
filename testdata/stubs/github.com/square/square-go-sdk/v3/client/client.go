// Package client is a stub for tests: signatures of github.com/square/square-go-sdk/v3/client, without its code.
package client

import (
	"github.com/square/square-go-sdk/v3/option"
	"github.com/square/square-go-sdk/v3/payments"
)

type Client struct{ Payments *payments.Client }

func NewClient(opts ...option.RequestOption) *Client { return nil }
