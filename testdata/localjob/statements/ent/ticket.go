// Package ent has the shape of what ent generates for tickets.
package ent

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
)

type Ticket struct {
	ID   int
	Code string
}

type TicketMutation struct{ fields map[string]any }

type TicketClient struct{ d *sql.Driver }

func NewTicketClient(d *sql.Driver) *TicketClient { return &TicketClient{d} }

func (c *TicketClient) Create() *TicketCreate {
	return &TicketCreate{d: c.d, mutation: &TicketMutation{make(map[string]any)}}
}

func (c *TicketClient) Query() *TicketQuery { return &TicketQuery{} }

type TicketCreate struct {
	d        *sql.Driver
	mutation *TicketMutation
}

func (c *TicketCreate) SetCode(v string) *TicketCreate {
	c.mutation.fields["code"] = v
	return c
}

func (c *TicketCreate) Save(ctx context.Context) (*Ticket, error) {
	return &Ticket{}, sqlgraph.CreateNode(ctx, c.d, sqlgraph.NewCreateSpec("tickets", nil))
}

type TicketQuery struct{ locks int }

func (q *TicketQuery) ForUpdate(opts ...int) *TicketQuery {
	q.locks = 1
	return q
}

func (q *TicketQuery) ForShare(opts ...int) *TicketQuery {
	q.locks = 2
	return q
}

func (q *TicketQuery) All(ctx context.Context) ([]*Ticket, error) { return nil, nil }
