// Services and repositories are generic: what they are used for is said by
// their holder.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"example.com/wiring/genericservice/core"
	"example.com/wiring/genericservice/memory"
)

type User struct{ Name string }

type Order struct{ Item string }

type sqlOrders struct{ db *sql.DB }

func (s sqlOrders) Save(id string, o Order) error {
	_, err := s.db.Exec("INSERT INTO orders(id, item) VALUES ($1, $2)", id, o.Item)
	return err
}

func (s sqlOrders) Find(id string) (o Order, err error) {
	err = s.db.QueryRow("SELECT item FROM orders WHERE id = $1", id).Scan(&o.Item)
	return o, err
}

type app struct {
	users  *core.Service[User] // want "memstate: entity-store error app.users [GET /users/{id}, PUT /users/{id}]"
	orders *core.Service[Order]
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	a := &app{
		users:  core.NewService[User](memory.New[User]()),
		orders: core.NewService[Order](sqlOrders{db: db}),
	}
	http.HandleFunc("PUT /users/{id}", a.users.Put)
	http.HandleFunc("GET /users/{id}", a.users.Get)
	http.HandleFunc("PUT /orders/{id}", a.orders.Put)
	http.HandleFunc("GET /orders/{id}", a.orders.Get)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
