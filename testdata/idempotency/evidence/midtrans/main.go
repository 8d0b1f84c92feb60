// Command midtrans charges by a provider that tells orders by their ids.
package main

import (
	"database/sql"
	"log"
	"math/rand"
	"net/http"
	"strconv"

	"github.com/midtrans/midtrans-go"
	"github.com/midtrans/midtrans-go/coreapi"
	"github.com/midtrans/midtrans-go/snap"
	veritrans "github.com/veritrans/go-midtrans"
)

type shop struct {
	db   *sql.DB
	core coreapi.Client
	snap snap.Client
	old  veritrans.CoreGateway
	page veritrans.SnapGateway
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &shop{db: db}
	http.HandleFunc("POST /charge", s.charge)
	http.HandleFunc("POST /charge/drawn", s.chargeDrawn)
	http.HandleFunc("POST /charge/none", s.chargeNone)
	http.HandleFunc("POST /charge/order", s.chargeOrder)
	http.HandleFunc("POST /refund", s.refund)
	http.HandleFunc("POST /refund/none", s.refundNone)
	http.HandleFunc("POST /page", s.open)
	http.HandleFunc("POST /page/drawn", s.openDrawn)
	http.HandleFunc("POST /old", s.oldCharge)
	http.HandleFunc("POST /old/drawn", s.oldDrawn)
	http.HandleFunc("POST /old/page", s.oldPage)
	http.HandleFunc("POST /old/page/drawn", s.oldPageDrawn)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func drawn() string { return strconv.Itoa(rand.Int()) }

// The second attempt has the order of the first.
func (s *shop) charge(w http.ResponseWriter, r *http.Request) {
	_, _ = s.core.ChargeTransaction(&coreapi.ChargeReq{TransactionDetails: midtrans.TransactionDetails{OrderID: "order-" + r.FormValue("order"), GrossAmt: 5}})
}

func (s *shop) chargeDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.core.ChargeTransaction(&coreapi.ChargeReq{TransactionDetails: midtrans.TransactionDetails{OrderID: drawn(), GrossAmt: 5}})
}

func (s *shop) chargeNone(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.core.ChargeTransaction(&coreapi.ChargeReq{PaymentType: r.FormValue("type")})
}

// The order was made before, by another request.
func (s *shop) chargeOrder(w http.ResponseWriter, r *http.Request) {
	var number string
	if err := s.db.QueryRow("SELECT number FROM orders WHERE id = $1", r.FormValue("id")).Scan(&number); err != nil {
		return
	}
	req := &coreapi.ChargeReq{PaymentType: "bank"}
	req.TransactionDetails.OrderID = number
	_, _ = s.core.ChargeTransaction(req)
}

func (s *shop) refund(w http.ResponseWriter, r *http.Request) {
	_, _ = s.core.RefundTransaction(r.FormValue("order"), &coreapi.RefundReq{RefundKey: r.FormValue("refund"), Amount: 5})
}

func (s *shop) refundNone(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.core.RefundTransaction(r.FormValue("order"), &coreapi.RefundReq{Amount: 5})
}

func (s *shop) open(w http.ResponseWriter, r *http.Request) {
	_, _ = s.snap.CreateTransaction(&snap.Request{TransactionDetails: midtrans.TransactionDetails{OrderID: r.FormValue("order")}})
}

func (s *shop) openDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = s.snap.CreateTransaction(&snap.Request{TransactionDetails: midtrans.TransactionDetails{OrderID: drawn()}})
}

func (s *shop) oldCharge(w http.ResponseWriter, r *http.Request) {
	_, _ = s.old.Charge(&veritrans.ChargeReq{TransactionDetails: veritrans.TransactionDetails{OrderID: r.FormValue("order")}})
}

func (s *shop) oldDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: payment error"
	_, _ = s.old.Charge(&veritrans.ChargeReq{TransactionDetails: veritrans.TransactionDetails{OrderID: drawn()}})
}

func (s *shop) oldPage(w http.ResponseWriter, r *http.Request) {
	_, _ = s.page.GetTokenQuick(r.FormValue("order"), 5)
}

func (s *shop) oldPageDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: outbound warning"
	_, _ = s.page.GetTokenQuick(drawn(), 5)
}
