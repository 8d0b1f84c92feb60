package ent

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"example.com/entities/ent/ticket"
)

type Ticket struct {
	ID             int
	Code, ShowDate string
	Seat           string
	Price          int
}

type TicketMutation struct{ fields map[string]any }

type TicketClient struct{ d *sql.Driver }

func (c *TicketClient) Create() *TicketCreate {
	return &TicketCreate{d: c.d, mutation: &TicketMutation{make(map[string]any)}}
}

func (c *TicketClient) CreateBulk(builders ...*TicketCreate) *TicketCreateBulk {
	return &TicketCreateBulk{builders}
}

func (c *TicketClient) UpdateOneID(id int) *TicketUpdateOne {
	return &TicketUpdateOne{d: c.d, mutation: &TicketMutation{make(map[string]any)}}
}

func (c *TicketClient) DeleteOneID(id int) *TicketDeleteOne { return &TicketDeleteOne{} }

func (c *TicketClient) Query() *TicketQuery { return &TicketQuery{} }

func (c *TicketClient) Get(ctx context.Context, id int) (*Ticket, error) { return &Ticket{}, nil }

type TicketCreate struct {
	d        *sql.Driver
	mutation *TicketMutation
}

func (c *TicketCreate) SetCode(v string) *TicketCreate {
	c.mutation.fields["code"] = v
	return c
}

func (c *TicketCreate) SetShowDate(v string) *TicketCreate {
	c.mutation.fields["show_date"] = v
	return c
}

func (c *TicketCreate) SetNillableSeat(v *string) *TicketCreate {
	if v != nil {
		c.SetSeat(*v)
	}
	return c
}

func (c *TicketCreate) SetSeat(v string) *TicketCreate {
	c.mutation.fields["seat"] = v
	return c
}

func (c *TicketCreate) SetPrice(v int) *TicketCreate {
	c.mutation.fields["price"] = v
	return c
}

func (c *TicketCreate) OnConflictColumns(columns ...string) *TicketUpsertOne {
	return &TicketUpsertOne{c}
}

func (c *TicketCreate) Save(ctx context.Context) (*Ticket, error) {
	return &Ticket{}, sqlgraph.CreateNode(ctx, c.d, c.createSpec())
}

func (c *TicketCreate) createSpec() *sqlgraph.CreateSpec {
	spec := sqlgraph.NewCreateSpec(ticket.Table, nil)
	for name, v := range c.mutation.fields {
		spec.SetField(name, v)
	}
	return spec
}

type TicketCreateBulk struct{ builders []*TicketCreate }

func (b *TicketCreateBulk) Exec(ctx context.Context) error {
	for _, c := range b.builders {
		if _, err := c.Save(ctx); err != nil {
			return err
		}
	}
	return nil
}

type TicketUpsertOne struct{ create *TicketCreate }

func (u *TicketUpsertOne) UpdateNewValues() *TicketUpsertOne { return u }

func (u *TicketUpsertOne) AddPrice(v int) *TicketUpsertOne { return u }

func (u *TicketUpsertOne) Exec(ctx context.Context) error { return nil }

type TicketUpdateOne struct {
	d        *sql.Driver
	mutation *TicketMutation
}

func (u *TicketUpdateOne) SetPrice(v int) *TicketUpdateOne { return u }

func (u *TicketUpdateOne) AddPrice(v int) *TicketUpdateOne { return u }

func (u *TicketUpdateOne) AddGuestIDs(ids ...int) *TicketUpdateOne { return u }

func (u *TicketUpdateOne) AppendNotes(v []string) *TicketUpdateOne { return u }

func (u *TicketUpdateOne) Exec(ctx context.Context) error { return nil }

type TicketDeleteOne struct{}

func (d *TicketDeleteOne) Exec(ctx context.Context) error { return nil }

type TicketQuery struct{ where []ticket.Predicate }

func (q *TicketQuery) Where(ps ...ticket.Predicate) *TicketQuery {
	q.where = append(q.where, ps...)
	return q
}

func (q *TicketQuery) Only(ctx context.Context) (*Ticket, error) { return &Ticket{}, nil }

func (q *TicketQuery) Exist(ctx context.Context) (bool, error) { return false, nil }

func (q *TicketQuery) All(ctx context.Context) ([]*Ticket, error) { return nil, nil }
