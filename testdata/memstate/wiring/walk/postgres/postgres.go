// Package postgres keeps orders in a database.
package postgres

import (
	"database/sql"

	"example.com/wiring/walk/orders"
)

type store struct {
	db   *sql.DB
	last orders.Order
}

// New returns the repository of a database.
func New(db *sql.DB) orders.Repository { return &store{db: db} }

func (s *store) Save(o orders.Order) error {
	_, err := s.db.Exec("INSERT INTO orders(id, item) VALUES ($1, $2)", o.ID, o.Item)
	return err
}

func (s *store) Get(id string) (o orders.Order, err error) {
	err = s.db.QueryRow("SELECT id, item FROM orders WHERE id = $1", id).Scan(&o.ID, &o.Item)
	return o, err
}
