package sqlgraph

import (
	"context"

	"entgo.io/ent/dialect/sql"
)

type CreateSpec struct{ Edges []*EdgeSpec }

type EdgeSpec struct {
	Table   string
	Columns []string
	Target  *EdgeTarget
}

type EdgeTarget struct{ Nodes []any }

func NewCreateSpec(table string, id any) *CreateSpec { return nil }

func (s *CreateSpec) SetField(column string, v any) {}

func CreateNode(ctx context.Context, d *sql.Driver, s *CreateSpec) error { return nil }

type BatchCreateSpec struct{ Nodes []*CreateSpec }

func BatchCreate(ctx context.Context, d *sql.Driver, s *BatchCreateSpec) error { return nil }
