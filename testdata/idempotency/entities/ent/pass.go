package ent

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"example.com/entities/ent/pass"
)

type Pass struct{ ID int }

type PassMutation struct {
	holder, left *string
	number, uses *int
	gates        []int
}

func (m *PassMutation) Holder() (string, bool) {
	if m.holder == nil {
		return "", false
	}
	return *m.holder, true
}

func (m *PassMutation) Number() (int, bool) {
	if m.number == nil {
		return 0, false
	}
	return *m.number, true
}

func (m *PassMutation) LeftAt() (string, bool) {
	if m.left == nil {
		return "", false
	}
	return *m.left, true
}

func (m *PassMutation) GateIDs() []int { return m.gates }

type PassClient struct{ d *sql.Driver }

func (c *PassClient) Create() *PassCreate { return &PassCreate{d: c.d, mutation: &PassMutation{}} }

func (c *PassClient) MapCreateBulk(slice any, set func(*PassCreate, int)) *PassCreateBulk {
	list, _ := slice.([]string)
	builders := make([]*PassCreate, len(list))
	for i := range list {
		builders[i] = c.Create()
		set(builders[i], i)
	}
	return &PassCreateBulk{d: c.d, builders: builders}
}

type PassCreate struct {
	d        *sql.Driver
	mutation *PassMutation
}

func (c *PassCreate) SetHolder(v string) *PassCreate {
	c.mutation.holder = &v
	return c
}

func (c *PassCreate) SetNumber(v int) *PassCreate {
	c.mutation.number = &v
	return c
}

func (c *PassCreate) SetLeftAt(v string) *PassCreate {
	c.mutation.left = &v
	return c
}

func (c *PassCreate) SetGateID(id int) *PassCreate {
	c.mutation.gates = []int{id}
	return c
}

func (c *PassCreate) OnConflict(opts ...sql.ConflictOption) *PassUpsertOne {
	return &PassUpsertOne{create: c}
}

func (c *PassCreate) OnConflictColumns(columns ...string) *PassUpsertOne {
	return &PassUpsertOne{create: c}
}

func (c *PassCreate) Save(ctx context.Context) (*Pass, error) {
	return &Pass{}, sqlgraph.CreateNode(ctx, c.d, c.createSpec())
}

func (c *PassCreate) createSpec() *sqlgraph.CreateSpec {
	spec := sqlgraph.NewCreateSpec(pass.Table, nil)
	if value, ok := c.mutation.Holder(); ok {
		spec.SetField(pass.FieldHolder, value)
	}
	if value, ok := c.mutation.Number(); ok {
		spec.SetField(pass.FieldNumber, value)
	}
	if value, ok := c.mutation.LeftAt(); ok {
		spec.SetField(pass.FieldLeftAt, value)
	}
	if nodes := c.mutation.GateIDs(); len(nodes) > 0 {
		edge := &sqlgraph.EdgeSpec{
			Table:   pass.Table,
			Columns: []string{pass.GateColumn},
			Target:  &sqlgraph.EdgeTarget{},
		}
		for _, k := range nodes {
			edge.Target.Nodes = append(edge.Target.Nodes, k)
		}
		spec.Edges = append(spec.Edges, edge)
	}
	return spec
}

type PassCreateBulk struct {
	d        *sql.Driver
	builders []*PassCreate
}

func (b *PassCreateBulk) Exec(ctx context.Context) error {
	spec := &sqlgraph.BatchCreateSpec{}
	for _, c := range b.builders {
		spec.Nodes = append(spec.Nodes, c.createSpec())
	}
	return sqlgraph.BatchCreate(ctx, b.d, spec)
}

type PassUpsertOne struct{ create *PassCreate }

type PassUpsert struct{}

func (u *PassUpsert) SetHolder(v string) *PassUpsert { return u }

func (u *PassUpsert) AddUses(v int) *PassUpsert { return u }

func (u *PassUpsertOne) Update(set func(*PassUpsert)) *PassUpsertOne {
	set(&PassUpsert{})
	return u
}

func (u *PassUpsertOne) Ignore() *PassUpsertOne { return u }

func (u *PassUpsertOne) Exec(ctx context.Context) error { return u.create.mutationDone(ctx) }

func (c *PassCreate) mutationDone(ctx context.Context) error {
	return sqlgraph.CreateNode(ctx, c.d, c.createSpec())
}
