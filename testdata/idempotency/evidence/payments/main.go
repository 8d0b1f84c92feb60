// Command payments pays with other providers than Stripe.
package main

import (
	"crypto/rand"
	"log"
	"net/http"

	"github.com/VictorAvelar/mollie-api-go/v4/mollie"
	"github.com/adyen/adyen-go-api-library/v21/src/adyen"
	"github.com/adyen/adyen-go-api-library/v21/src/checkout"
	"github.com/adyen/adyen-go-api-library/v21/src/common"
	"github.com/braintree-go/braintree-go"
	checkoutcom "github.com/checkout/checkout-sdk-go/v2/nas"
	"github.com/checkout/checkout-sdk-go/v2/payments/nas"
	"github.com/plutov/paypal/v4"
	"github.com/razorpay/razorpay-go"
	"github.com/rpip/paystack-go"
	"github.com/square/square-go-sdk/v3"
	"github.com/square/square-go-sdk/v3/client"
)

type shop struct {
	paypal    *paypal.Client
	braintree *braintree.Braintree
	adyen     *adyen.APIClient
	square    *client.Client
	razorpay  *razorpay.Client
	mollie    *mollie.Client
	paystack  *paystack.Client
	checkout  *checkoutcom.Api
}

func main() {
	pp, err := paypal.NewClient("id", "secret", "https://api.paypal.com")
	if err != nil {
		log.Fatal(err)
	}
	m, err := mollie.NewClient(nil, nil)
	if err != nil {
		log.Fatal(err)
	}
	s := &shop{
		paypal: pp, braintree: braintree.New(braintree.Environment{}, "m", "p", "k"), adyen: adyen.NewClient(&common.Config{}),
		square: client.NewClient(), razorpay: razorpay.NewClient("k", "s"), mollie: m, paystack: paystack.NewClient("k", nil), checkout: &checkoutcom.Api{},
	}
	http.HandleFunc("POST /paypal", s.paypalRefund)
	http.HandleFunc("POST /paypal/once", s.paypalOnce)
	http.HandleFunc("POST /paypal/drawn", s.paypalDrawn)
	http.HandleFunc("POST /paypal/order", s.paypalOrder)
	http.HandleFunc("POST /paypal/order/once", s.paypalOrderOnce)
	http.HandleFunc("POST /braintree", s.braintreeSale)
	http.HandleFunc("POST /braintree/find", s.braintreeFind)
	http.HandleFunc("POST /adyen", s.adyenPay)
	http.HandleFunc("POST /adyen/once", s.adyenOnce)
	http.HandleFunc("POST /adyen/drawn", s.adyenDrawn)
	http.HandleFunc("POST /square", s.squareDrawn)
	http.HandleFunc("POST /square/once", s.squareOnce)
	http.HandleFunc("POST /square/set", s.squareSet)
	http.HandleFunc("POST /razorpay", s.razorpayRefund)
	http.HandleFunc("POST /razorpay/order", s.razorpayOrder)
	http.HandleFunc("POST /razorpay/fetch", s.razorpayFetch)
	http.HandleFunc("POST /mollie", s.molliePay)
	http.HandleFunc("POST /paystack", s.paystackCharge)
	http.HandleFunc("POST /paystack/once", s.paystackOnce)
	http.HandleFunc("POST /paystack/transfer", s.paystackTransfer)
	http.HandleFunc("POST /checkout", s.checkoutPay)
	http.HandleFunc("POST /checkout/once", s.checkoutOnce)
	http.HandleFunc("POST /checkout/drawn", s.checkoutDrawn)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *shop) paypalRefund(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.paypal.RefundCapture(r.Context(), r.FormValue("capture"), paypal.RefundCaptureRequest{})
}

func (s *shop) paypalOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.paypal.RefundCaptureWithPaypalRequestId(r.Context(), r.FormValue("capture"), paypal.RefundCaptureRequest{}, r.FormValue("refund"))
}

func (s *shop) paypalDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.paypal.RefundCaptureWithPaypalRequestId(r.Context(), r.FormValue("capture"), paypal.RefundCaptureRequest{}, rand.Text())
}

// An order alone moves no money.
func (s *shop) paypalOrder(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = s.paypal.CreateOrderWithPaypalRequestID(r.Context(), "CAPTURE", nil, nil, nil, "")
}

func (s *shop) paypalOrderOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.paypal.CreateOrderWithPaypalRequestID(r.Context(), "CAPTURE", nil, nil, nil, r.FormValue("cart"))
}

func (s *shop) braintreeSale(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.braintree.Transaction().Create(r.Context(), &braintree.TransactionRequest{Type: "sale", OrderId: r.FormValue("order")})
}

func (s *shop) braintreeFind(w http.ResponseWriter, r *http.Request) {
	_, _ = s.braintree.Transaction().Find(r.Context(), r.FormValue("id"))
}

func (s *shop) adyenPay(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	api := s.adyen.Checkout().PaymentsApi
	_, _, _ = api.Payments(r.Context(), api.PaymentsInput().PaymentRequest(checkout.PaymentRequest{Reference: r.FormValue("order")}))
}

func (s *shop) adyenOnce(w http.ResponseWriter, r *http.Request) {
	api := s.adyen.Checkout().PaymentsApi
	in := api.PaymentsInput().IdempotencyKey(r.FormValue("order"))
	_, _, _ = api.Payments(r.Context(), in.PaymentRequest(checkout.PaymentRequest{}))
}

func (s *shop) adyenDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	api := s.adyen.Checkout().PaymentsApi
	_, _, _ = api.Payments(r.Context(), api.PaymentsInput().IdempotencyKey(rand.Text()))
}

// The library asks for a key, which differs at each attempt.
func (s *shop) squareDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.square.Payments.Create(r.Context(), &square.CreatePaymentRequest{SourceID: r.FormValue("card"), IdempotencyKey: rand.Text()})
}

func (s *shop) squareOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.square.Payments.Create(r.Context(), &square.CreatePaymentRequest{IdempotencyKey: r.FormValue("order")})
}

func (s *shop) squareSet(w http.ResponseWriter, r *http.Request) {
	req := &square.CreatePaymentRequest{SourceID: r.FormValue("card")}
	req.SetIdempotencyKey(r.FormValue("order"))
	_, _ = s.square.Payments.Create(r.Context(), req)
}

func (s *shop) razorpayRefund(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.razorpay.Payment.Refund(r.FormValue("payment"), 100, nil, map[string]string{"X-Account": r.FormValue("account")})
}

func (s *shop) razorpayOrder(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = s.razorpay.Order.Create(map[string]interface{}{"receipt": r.FormValue("receipt")}, nil)
}

func (s *shop) razorpayFetch(w http.ResponseWriter, r *http.Request) {
	_, _ = s.razorpay.Payment.Fetch(r.FormValue("payment"), nil, nil)
}

func (s *shop) molliePay(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _, _ = s.mollie.Payments.Create(r.Context(), mollie.CreatePayment{Description: r.FormValue("order")}, nil)
}

func (s *shop) paystackCharge(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.paystack.Transaction.ChargeAuthorization(&paystack.TransactionRequest{AuthorizationCode: r.FormValue("code")})
}

func (s *shop) paystackOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.paystack.Transaction.ChargeAuthorization(&paystack.TransactionRequest{Reference: r.FormValue("order"), AuthorizationCode: r.FormValue("code")})
}

func (s *shop) paystackTransfer(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.paystack.Transfer.Initiate(&paystack.TransferRequest{Recipient: r.FormValue("to")})
}

func (s *shop) checkoutPay(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.checkout.Payments.RequestPayment(nas.PaymentRequest{Reference: r.FormValue("order")}, nil)
}

func (s *shop) checkoutOnce(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("order")
	_, _ = s.checkout.Payments.RequestPaymentWithContext(r.Context(), nas.PaymentRequest{}, &key)
}

func (s *shop) checkoutDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	key := rand.Text()
	_, _ = s.checkout.Payments.RequestPayment(nas.PaymentRequest{}, &key)
}
