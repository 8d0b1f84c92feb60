// Command services calls payment providers and other services.
package main

import (
	"log"
	"net/http"
	"os/exec"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/paymentintent"
)

func main() {
	http.HandleFunc("POST /captcha", captcha)
	http.HandleFunc("POST /introspected", introspected)
	http.HandleFunc("POST /asked", asked)
	http.HandleFunc("POST /pay", pay)
	http.HandleFunc("POST /pay/once", payOnce)
	http.HandleFunc("POST /pay/set", paySet)
	http.HandleFunc("POST /pay/drawn", payDrawn)
	http.HandleFunc("POST /call", call)
	http.HandleFunc("POST /call/once", callOnce)
	http.HandleFunc("POST /call/drawn", callDrawn)
	http.HandleFunc("POST /paypal", paypal)
	http.HandleFunc("POST /paypal/traced", paypalTraced)
	http.HandleFunc("POST /ask", ask)
	http.HandleFunc("POST /put", put)
	http.HandleFunc("POST /run", run)
	http.HandleFunc("POST /convert", convert)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func pay(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = paymentintent.New(&stripe.PaymentIntentParams{Amount: stripe.Int64(100)})
}

func payOnce(w http.ResponseWriter, r *http.Request) {
	params := &stripe.PaymentIntentParams{Amount: stripe.Int64(100)}
	params.SetIdempotencyKey(r.FormValue("order"))
	_, _ = paymentintent.New(params)
}

func paySet(w http.ResponseWriter, r *http.Request) {
	params := &stripe.PaymentIntentParams{}
	params.IdempotencyKey = stripe.String(r.FormValue("order"))
	_, _ = paymentintent.New(params)
}

// The key differs at each attempt.
func payDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	params := &stripe.PaymentIntentParams{}
	params.SetIdempotencyKey(newID())
	_, _ = paymentintent.New(params)
}

func send(method, key string) {
	req, err := http.NewRequest(method, "http://orders/", nil)
	if err != nil {
		return
	}
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	_, _ = http.DefaultClient.Do(req)
}

const captchaURL = "https://captcha.example.com/siteverify"

// captcha only asks whether the answer was right, and so does introspected.
func captcha(w http.ResponseWriter, r *http.Request) {
	resp, err := http.PostForm(captchaURL, r.PostForm)
	if err == nil {
		resp.Body.Close()
	}
}

func introspected(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest("POST", "https://idp.example.com/oauth2/introspect", r.Body)
	if err != nil {
		return
	}
	_, _ = http.DefaultClient.Do(req)
}

// asked asks at either of two addresses, and one of them takes orders.
func asked(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	address := captchaURL
	if r.FormValue("order") != "" {
		address = "https://shop.example.com/orders"
	}
	_, _ = http.Post(address, "text/plain", r.Body)
}

func call(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	send("POST", "")
}

func callOnce(w http.ResponseWriter, r *http.Request) { send("POST", r.FormValue("order")) }

func callDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	send("POST", newID())
}

func sendNamed(header, key string) {
	req, err := http.NewRequest("POST", "http://paypal/", nil)
	if err != nil {
		return
	}
	req.Header.Set(header, key)
	_, _ = http.DefaultClient.Do(req)
}

func paypal(w http.ResponseWriter, r *http.Request) {
	sendNamed("PayPal-Request-Id", r.FormValue("order"))
}

// The header only names the request in logs.
func paypalTraced(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	sendNamed("X-Request-Id", r.FormValue("order"))
}

func ask(w http.ResponseWriter, r *http.Request) { send(http.MethodGet, "") }

func put(w http.ResponseWriter, r *http.Request) { send(http.MethodPut, "") }

func run(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_ = exec.Command("/hooks/" + r.FormValue("hook")).Run()
}

func convert(w http.ResponseWriter, r *http.Request) {
	_ = exec.Command("convert", "in.png", "out.jpg").Run()
}
