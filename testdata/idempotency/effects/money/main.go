// Command money keeps payments and other things: only how grave a finding is
// differs.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"gorm.io/gorm"
)

type server struct {
	db       *sql.DB
	orm      *gorm.DB
	accounts *mongo.Collection
}

type Payment struct {
	ID     uint
	Amount int
}

// PaymentMethod is no money.
type PaymentMethod struct {
	ID   uint
	Card string
}

type LedgerEntry struct {
	Key    string `gorm:"uniqueIndex"`
	Amount int
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	orm, err := gorm.Open(nil)
	if err != nil {
		log.Fatal(err)
	}
	client, err := mongo.Connect(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db, orm, client.Database("bank").Collection("accounts")}
	http.HandleFunc("POST /payments", s.pay)
	http.HandleFunc("POST /payments/once", s.payOnce)
	http.HandleFunc("POST /orders", s.order)
	http.HandleFunc("POST /orders/paid", s.orderPaid)
	http.HandleFunc("POST /methods", s.method)
	http.HandleFunc("POST /wallets/fill", s.fill)
	http.HandleFunc("POST /wallets/close", s.close)
	http.HandleFunc("POST /views", s.view)
	http.HandleFunc("POST /accounts/fill", s.fillAccount)
	http.HandleFunc("POST /accounts/used", s.useAccount)
	http.HandleFunc("POST /accounts/set", s.setAccount)
	http.HandleFunc("POST /orm/accounts/fill", s.ormFill)
	http.HandleFunc("POST /orm/accounts/used", s.ormUse)
	http.HandleFunc("POST /documents/fill", s.documentFill)
	http.HandleFunc("POST /documents/used", s.documentUse)
	http.HandleFunc("POST /orm/payments", s.ormPay)
	http.HandleFunc("POST /orm/methods", s.ormMethod)
	http.HandleFunc("POST /orm/ledger", s.ledger)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) pay(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert error"
	s.db.Exec("INSERT INTO bank.customer_payments (amount) VALUES ($1)", r.FormValue("amount"))
}

func (s *server) payOnce(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("INSERT INTO payments (key, amount) VALUES ($1, $2) ON CONFLICT DO NOTHING", r.FormValue("key"), r.FormValue("amount"))
}

func (s *server) order(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.db.Exec("INSERT INTO orders (item) VALUES ($1)", r.FormValue("item"))
}

// The gravest of what is done counts, though it is not the nearest.
func (s *server) orderPaid(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert error"
	s.db.Exec("INSERT INTO orders (item) VALUES ($1)", r.FormValue("item"))
	s.transfer(r.FormValue("amount"))
}

func (s *server) transfer(amount string) {
	s.db.Exec("INSERT INTO transfers (amount) VALUES ($1)", amount)
}

func (s *server) method(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.db.Exec("INSERT INTO payment_methods (card) VALUES ($1)", r.FormValue("card"))
}

func (s *server) fill(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	s.db.Exec("UPDATE wallets SET balance = balance + $1 WHERE id = $2", r.FormValue("amount"), r.FormValue("id"))
}

func (s *server) close(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("UPDATE wallets SET closed = true WHERE id = $1", r.FormValue("id"))
}

func (s *server) view(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.db.Exec("UPDATE pages SET views = views + 1 WHERE id = $1", r.FormValue("id"))
}

func (s *server) ormPay(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert error"
	s.orm.Create(&Payment{Amount: len(r.FormValue("amount"))})
}

func (s *server) ormMethod(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.orm.Create(&PaymentMethod{Card: r.FormValue("card")})
}

func (s *server) ledger(w http.ResponseWriter, r *http.Request) {
	s.orm.Create(&LedgerEntry{Key: r.FormValue("key"), Amount: 1})
}

type Account struct {
	ID      uint
	Balance int
	Uses    int
}

// What grows is money, whatever the table is called.
func (s *server) fillAccount(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	s.db.Exec("UPDATE accounts SET updated = now(), balance = balance + $1 WHERE id = $2", r.FormValue("amount"), r.FormValue("id"))
}

func (s *server) useAccount(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.db.Exec("UPDATE accounts SET balance = 0, uses = uses + 1 WHERE id = $1", r.FormValue("id"))
}

func (s *server) setAccount(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("UPDATE accounts SET balance = $1 WHERE id = $2", r.FormValue("amount"), r.FormValue("id"))
}

func (s *server) ormFill(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	s.orm.Model(&Account{}).Where("id = ?", r.FormValue("id")).Update("balance", gorm.Expr("balance + ?", r.FormValue("amount")))
}

func (s *server) ormUse(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.orm.Model(&Account{}).Where("id = ?", r.FormValue("id")).Update("uses", gorm.Expr("uses + ?", 1))
}

func (s *server) documentFill(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	_, _ = s.accounts.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id")}, bson.M{"$inc": bson.M{"balance": 5}})
}

func (s *server) documentUse(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.accounts.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id")}, bson.M{"$set": bson.M{"balance": 5}, "$inc": bson.M{"uses": 1}})
}
