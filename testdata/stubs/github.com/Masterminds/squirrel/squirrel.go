// Package squirrel is a stub for tests: types and signatures of github.com/Masterminds/squirrel, without its code.
package squirrel

import "database/sql"

type BaseRunner interface {
	Exec(query string, args ...any) (sql.Result, error)
}

type Execer interface {
	Exec(query string, args ...any) (sql.Result, error)
}

type Sqlizer interface{ ToSql() (string, []any, error) }

type RowScanner interface{ Scan(...any) error }

type Eq map[string]any

type And []Sqlizer

func (e Eq) ToSql() (string, []any, error)  { return "", nil, nil }
func (a And) ToSql() (string, []any, error) { return "", nil, nil }

type InsertBuilder struct{ b int }

type UpdateBuilder struct{ b int }

type SelectBuilder struct{ b int }

type StatementBuilderType struct{ b int }

type PlaceholderFormat interface{ ReplacePlaceholders(string) (string, error) }

var (
	StatementBuilder StatementBuilderType
	Dollar           PlaceholderFormat
)

func Insert(into string) InsertBuilder             { return InsertBuilder{} }
func Replace(into string) InsertBuilder            { return InsertBuilder{} }
func Update(table string) UpdateBuilder            { return UpdateBuilder{} }
func Select(columns ...string) SelectBuilder       { return SelectBuilder{} }
func Expr(sql string, args ...any) Sqlizer         { return nil }
func ExecWith(Execer, Sqlizer) (sql.Result, error) { return nil, nil }

func (b StatementBuilderType) PlaceholderFormat(PlaceholderFormat) StatementBuilderType { return b }
func (b StatementBuilderType) Insert(into string) InsertBuilder                         { return InsertBuilder{} }
func (b InsertBuilder) Options(options ...string) InsertBuilder                         { return b }
func (b InsertBuilder) Columns(columns ...string) InsertBuilder                         { return b }
func (b InsertBuilder) Values(values ...any) InsertBuilder                              { return b }
func (b InsertBuilder) SetMap(clauses map[string]any) InsertBuilder                     { return b }
func (b InsertBuilder) Suffix(sql string, args ...any) InsertBuilder                    { return b }
func (b InsertBuilder) RunWith(runner BaseRunner) InsertBuilder                         { return b }
func (b InsertBuilder) ToSql() (string, []any, error)                                   { return "", nil, nil }
func (b InsertBuilder) Exec() (sql.Result, error)                                       { return nil, nil }
func (b UpdateBuilder) Set(column string, value any) UpdateBuilder                      { return b }
func (b UpdateBuilder) SetMap(clauses map[string]any) UpdateBuilder                     { return b }
func (b UpdateBuilder) Where(pred any, args ...any) UpdateBuilder                       { return b }
func (b UpdateBuilder) Suffix(sql string, args ...any) UpdateBuilder                    { return b }
func (b UpdateBuilder) RunWith(runner BaseRunner) UpdateBuilder                         { return b }
func (b UpdateBuilder) Exec() (sql.Result, error)                                       { return nil, nil }
func (b UpdateBuilder) QueryRow() RowScanner                                            { return nil }
func (b SelectBuilder) From(from string) SelectBuilder                                  { return b }
func (b SelectBuilder) Where(pred any, args ...any) SelectBuilder                       { return b }
func (b SelectBuilder) RunWith(runner BaseRunner) SelectBuilder                         { return b }
func (b SelectBuilder) QueryRow() RowScanner                                            { return nil }

func (b SelectBuilder) Suffix(sql string, args ...any) SelectBuilder { return b }
