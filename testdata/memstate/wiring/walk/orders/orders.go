// Package orders says what an order is.
package orders

// Order is an order.
type Order struct{ ID, Item string }

// Repository keeps orders.
type Repository interface {
	Save(o Order) error
	Get(id string) (Order, error)
}
