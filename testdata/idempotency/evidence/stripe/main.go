// Command stripe pays by the ways in which Stripe's library is called.
package main

import (
	"crypto/rand"
	"log"
	"net/http"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/client"
	"github.com/stripe/stripe-go/v82/paymentintent"
	"github.com/stripe/stripe-go/v82/transfer"
)

type shop struct {
	api *client.API
	sc  *stripe.Client
}

func main() {
	s := &shop{client.New("key", nil), stripe.NewClient("key")}
	http.HandleFunc("POST /api", s.byAPI)
	http.HandleFunc("POST /api/once", s.byAPIOnce)
	http.HandleFunc("POST /client", s.byClient)
	http.HandleFunc("POST /client/once", s.byClientOnce)
	http.HandleFunc("POST /client/drawn", s.byClientDrawn)
	http.HandleFunc("POST /two", two)
	http.HandleFunc("POST /two/alike", twoAlike)
	http.HandleFunc("POST /two/once", twoOnce)
	http.HandleFunc("POST /copied", copied)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *shop) byAPI(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.api.PaymentIntents.New(&stripe.PaymentIntentParams{Amount: stripe.Int64(100)})
}

func (s *shop) byAPIOnce(w http.ResponseWriter, r *http.Request) {
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(100)}
	params.SetIdempotencyKey(r.FormValue("order"))
	_, _ = s.api.PaymentIntents.New(params)
}

func (s *shop) byClient(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.sc.V1PaymentIntents.Create(r.Context(), &stripe.PaymentIntentCreateParams{Amount: stripe.Int64(100)})
}

func (s *shop) byClientOnce(w http.ResponseWriter, r *http.Request) {
	params := &stripe.PaymentIntentCreateParams{Params: stripe.Params{IdempotencyKey: stripe.String(r.FormValue("order"))}}
	_, _ = s.sc.V1PaymentIntents.Create(r.Context(), params)
}

// The key differs at each attempt.
func (s *shop) byClientDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	params := &stripe.PaymentIntentCreateParams{Amount: stripe.Int64(100)}
	params.SetIdempotencyKey(rand.Text())
	_, _ = s.sc.V1PaymentIntents.Create(r.Context(), params)
}

// Only the first of the two is told.
func two(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(100)}
	params.SetIdempotencyKey(r.FormValue("order"))
	_, _ = paymentintent.New(params)
	_, _ = transfer.New(&stripe.TransferParams{Amount: stripe.Int64(90)})
}

func twoAlike(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	params := &stripe.PaymentIntentParams{}
	params.IdempotencyKey = stripe.String(r.FormValue("order"))
	_, _ = paymentintent.New(params)
	_, _ = paymentintent.New(&stripe.PaymentIntentParams{Amount: stripe.Int64(90)})
}

func twoOnce(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("order")
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(100)}
	params.SetIdempotencyKey(key)
	_, _ = paymentintent.New(params)
	out := &stripe.TransferParams{Amount: stripe.Int64(90)}
	out.SetIdempotencyKey(key + "-out")
	_, _ = transfer.New(out)
}

func keyed(key string) stripe.Params { return stripe.Params{IdempotencyKey: stripe.String(key)} }

func copied(w http.ResponseWriter, r *http.Request) {
	_, _ = paymentintent.New(&stripe.PaymentIntentParams{Params: keyed(r.FormValue("order"))})
}
