package ent

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
)

type Guest struct{ ID, Name string }

type GuestMutation struct{ fields map[string]any }

type GuestClient struct{ d *sql.Driver }

func (c *GuestClient) Create() *GuestCreate {
	return &GuestCreate{d: c.d, mutation: &GuestMutation{make(map[string]any)}}
}

type GuestCreate struct {
	d        *sql.Driver
	mutation *GuestMutation
}

func (c *GuestCreate) SetID(v string) *GuestCreate {
	c.mutation.fields["id"] = v
	return c
}

func (c *GuestCreate) SetName(v string) *GuestCreate {
	c.mutation.fields["name"] = v
	return c
}

func (c *GuestCreate) Save(ctx context.Context) (*Guest, error) {
	return &Guest{}, sqlgraph.CreateNode(ctx, c.d, sqlgraph.NewCreateSpec("guests", nil))
}
