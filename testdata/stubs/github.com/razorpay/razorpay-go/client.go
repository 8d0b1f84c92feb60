// Package razorpay is a stub for tests: signatures of github.com/razorpay/razorpay-go, without its code.
package razorpay

import "github.com/razorpay/razorpay-go/resources"

type Client struct {
	Payment *resources.Payment
	Order   *resources.Order
}

func NewClient(key string, secret string) *Client { return nil }
