// Package squirrel is a stub for tests: types and signatures of github.com/Masterminds/squirrel, without its code.
package squirrel

import "database/sql"

type BaseRunner interface {
	Exec(query string, args ...any) (sql.Result, error)
}

type Sqlizer interface{ ToSql() (string, []any, error) }

type InsertBuilder struct{ b int }

type UpdateBuilder struct{ b int }

func Insert(into string) InsertBuilder  { return InsertBuilder{} }
func Update(table string) UpdateBuilder { return UpdateBuilder{} }

func Expr(sql string, args ...any) Sqlizer { return nil }

func (b InsertBuilder) Columns(columns ...string) InsertBuilder      { return b }
func (b InsertBuilder) Values(values ...any) InsertBuilder           { return b }
func (b InsertBuilder) Suffix(sql string, args ...any) InsertBuilder { return b }
func (b InsertBuilder) RunWith(runner BaseRunner) InsertBuilder      { return b }
func (b InsertBuilder) ToSql() (string, []any, error)                { return "", nil, nil }
func (b InsertBuilder) Exec() (sql.Result, error)                    { return nil, nil }
func (b UpdateBuilder) Set(column string, value any) UpdateBuilder   { return b }
func (b UpdateBuilder) Where(pred any, args ...any) UpdateBuilder    { return b }
func (b UpdateBuilder) RunWith(runner BaseRunner) UpdateBuilder      { return b }
func (b UpdateBuilder) Exec() (sql.Result, error)                    { return nil, nil }
