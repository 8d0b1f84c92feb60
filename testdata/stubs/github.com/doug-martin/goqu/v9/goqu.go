// Package goqu is a stub for tests: types and signatures of github.com/doug-martin/goqu/v9, without its code.
package goqu

import (
	"context"
	"database/sql"

	"github.com/doug-martin/goqu/v9/exec"
	"github.com/doug-martin/goqu/v9/exp"
)

type (
	Record     = exp.Record
	Ex         = exp.Ex
	Vals       = exp.Vals
	Expression = exp.Expression
)

type Database struct{ d int }

type TxDatabase struct{ t int }

type DialectWrapper struct{ d int }

type SQLDatabase interface {
	Exec(query string, args ...any) (sql.Result, error)
}

func New(dialect string, db SQLDatabase) *Database { return nil }
func Dialect(dialect string) DialectWrapper        { return DialectWrapper{} }

func L(sql string, args ...any) exp.LiteralExpression                         { return nil }
func C(col string) exp.IdentifierExpression                                   { return nil }
func I(ident string) exp.IdentifierExpression                                 { return nil }
func T(table string) exp.IdentifierExpression                                 { return nil }
func DoNothing() exp.ConflictExpression                                       { return nil }
func DoUpdate(target string, update any) exp.ConflictUpdateExpression         { return nil }
func Insert(table any) *InsertDataset                                         { return nil }
func Update(table any) *UpdateDataset                                         { return nil }
func (d DialectWrapper) Insert(table any) *InsertDataset                      { return nil }
func (d DialectWrapper) DB(db SQLDatabase) *Database                          { return nil }
func (d *Database) Insert(table any) *InsertDataset                           { return nil }
func (d *Database) Update(table any) *UpdateDataset                           { return nil }
func (d *Database) Delete(table any) *DeleteDataset                           { return nil }
func (d *Database) From(from ...any) *SelectDataset                           { return nil }
func (d *Database) Select(cols ...any) *SelectDataset                         { return nil }
func (d *Database) Begin() (*TxDatabase, error)                               { return nil, nil }
func (d *Database) WithTx(fn func(*TxDatabase) error) error                   { return nil }
func (d *Database) Exec(query string, args ...any) (sql.Result, error)        { return nil, nil }
func (d *Database) ScanStruct(i any, query string, args ...any) (bool, error) { return false, nil }
func (t *TxDatabase) Insert(table any) *InsertDataset                         { return nil }
func (t *TxDatabase) From(from ...any) *SelectDataset                         { return nil }
func (t *TxDatabase) Wrap(fn func() error) error                              { return nil }

type InsertDataset struct{ i int }

func (i *InsertDataset) Prepared(bool) *InsertDataset                              { return i }
func (i *InsertDataset) Cols(cols ...any) *InsertDataset                           { return i }
func (i *InsertDataset) Vals(vals ...[]any) *InsertDataset                         { return i }
func (i *InsertDataset) Rows(rows ...any) *InsertDataset                           { return i }
func (i *InsertDataset) Returning(returning ...any) *InsertDataset                 { return i }
func (i *InsertDataset) OnConflict(conflict exp.ConflictExpression) *InsertDataset { return i }
func (i *InsertDataset) ToSQL() (string, []any, error)                             { return "", nil, nil }
func (i *InsertDataset) Executor() exec.QueryExecutor                              { return exec.QueryExecutor{} }

type UpdateDataset struct{ u int }

func (u *UpdateDataset) Set(values any) *UpdateDataset                  { return u }
func (u *UpdateDataset) Where(expressions ...Expression) *UpdateDataset { return u }
func (u *UpdateDataset) Returning(returning ...any) *UpdateDataset      { return u }
func (u *UpdateDataset) ToSQL() (string, []any, error)                  { return "", nil, nil }
func (u *UpdateDataset) Executor() exec.QueryExecutor                   { return exec.QueryExecutor{} }

type DeleteDataset struct{ d int }

func (d *DeleteDataset) Where(expressions ...Expression) *DeleteDataset { return d }
func (d *DeleteDataset) Returning(returning ...any) *DeleteDataset      { return d }
func (d *DeleteDataset) Executor() exec.QueryExecutor                   { return exec.QueryExecutor{} }

type SelectDataset struct{ s int }

func (s *SelectDataset) From(from ...any) *SelectDataset                { return s }
func (s *SelectDataset) Where(expressions ...Expression) *SelectDataset { return s }
func (s *SelectDataset) Update() *UpdateDataset                         { return nil }
func (s *SelectDataset) Delete() *DeleteDataset                         { return nil }
func (s *SelectDataset) Insert() *InsertDataset                         { return nil }
func (s *SelectDataset) ScanStruct(i any) (bool, error)                 { return false, nil }
func (s *SelectDataset) ScanStructContext(ctx context.Context, i any) (bool, error) {
	return false, nil
}
func (s *SelectDataset) ScanStructs(i any) error      { return nil }
func (s *SelectDataset) ScanVal(i any) (bool, error)  { return false, nil }
func (s *SelectDataset) Count() (int64, error)        { return 0, nil }
func (s *SelectDataset) Executor() exec.QueryExecutor { return exec.QueryExecutor{} }

func (s *SelectDataset) ForUpdate(waitOption exp.WaitOption, of ...any) *SelectDataset { return s }
func (s *SelectDataset) ForShare(waitOption exp.WaitOption, of ...any) *SelectDataset  { return s }

func (i *InsertDataset) FromQuery(from exp.AppendableExpression) *InsertDataset { return i }
func (s *SelectDataset) Select(selects ...any) *SelectDataset                   { return s }
func (s *SelectDataset) Limit(limit uint) *SelectDataset                        { return s }
func (s *SelectDataset) Clone() exp.Expression                                  { return s }
func (s *SelectDataset) ReturnsColumns() bool                                   { return true }
