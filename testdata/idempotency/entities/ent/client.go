// Package ent has the shape of what ent generates for tickets and guests.
package ent

import "entgo.io/ent/dialect/sql"

type Client struct {
	Ticket *TicketClient
	Guest  *GuestClient
	Pass   *PassClient
}

func NewClient(d *sql.Driver) *Client {
	return &Client{Ticket: &TicketClient{d}, Guest: &GuestClient{d}, Pass: &PassClient{d}}
}

type NotFoundError struct{}

func (*NotFoundError) Error() string { return "not found" }

func IsNotFound(err error) bool {
	_, ok := err.(*NotFoundError)
	return ok
}
