// Package midtrans is a stub for tests: types of github.com/midtrans/midtrans-go, without its code.
package midtrans

type EnvironmentType int8

type Error struct{ Message string }

type TransactionDetails struct {
	OrderID  string
	GrossAmt int64
}

type ConfigOptions struct{ PaymentIdempotencyKey *string }

func (o *ConfigOptions) SetPaymentIdempotencyKey(val string) {}
