// Package nas is a stub for tests: signatures of github.com/checkout/checkout-sdk-go/v2/nas, without its code.
package nas

import payments "github.com/checkout/checkout-sdk-go/v2/payments/nas"

type Api struct{ Payments *payments.Client }
