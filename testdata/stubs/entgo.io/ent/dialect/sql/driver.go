package sql

import stdsql "database/sql"

type Driver struct{}

func Open(dialect, source string) (*Driver, error) { return nil, nil }

func OpenDB(dialect string, db *stdsql.DB) *Driver { return nil }

func (d *Driver) DB() *stdsql.DB { return nil }

func (d *Driver) Close() error { return nil }

type Selector struct{}

func FieldEQ(name string, v any) func(*Selector) { return nil }

type ConflictOption func()

func ConflictColumns(names ...string) ConflictOption { return nil }

func ResolveWithNewValues() ConflictOption { return nil }
