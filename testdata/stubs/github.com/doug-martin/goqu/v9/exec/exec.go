// Package exec is a stub for tests: types and signatures of github.com/doug-martin/goqu/v9/exec, without its code.
package exec

import (
	"context"
	"database/sql"
)

type QueryExecutor struct{ e int }

func (q QueryExecutor) Exec() (sql.Result, error)                               { return nil, nil }
func (q QueryExecutor) ExecContext(context.Context) (sql.Result, error)         { return nil, nil }
func (q QueryExecutor) ScanStructs(any) error                                   { return nil }
func (q QueryExecutor) ScanStruct(any) (bool, error)                            { return false, nil }
func (q QueryExecutor) ScanStructContext(context.Context, any) (bool, error)    { return false, nil }
func (q QueryExecutor) ScanVal(any) (bool, error)                               { return false, nil }
func (q QueryExecutor) ScanValContext(ctx context.Context, i any) (bool, error) { return false, nil }
