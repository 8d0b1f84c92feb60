// Package bun is a stub for tests: types and signatures of github.com/uptrace/bun, without its code.
package bun

import (
	"context"
	"database/sql"
)

type BaseModel struct{}

type DB struct{ *sql.DB }

type InsertQuery struct{ q int }

type UpdateQuery struct{ q int }

func (db *DB) NewInsert() *InsertQuery { return nil }
func (db *DB) NewUpdate() *UpdateQuery { return nil }

func (q *InsertQuery) Model(model any) *InsertQuery                 { return q }
func (q *InsertQuery) On(s string, args ...any) *InsertQuery        { return q }
func (q *InsertQuery) Ignore() *InsertQuery                         { return q }
func (q *UpdateQuery) Model(model any) *UpdateQuery                 { return q }
func (q *UpdateQuery) Set(query string, args ...any) *UpdateQuery   { return q }
func (q *UpdateQuery) Where(query string, args ...any) *UpdateQuery { return q }

func (q *InsertQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }
func (q *UpdateQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error) { return nil, nil }

type SelectQuery struct{ q int }

func (db *DB) NewSelect() *SelectQuery { return nil }

func (q *SelectQuery) Model(model any) *SelectQuery             { return q }
func (q *SelectQuery) For(s string, args ...any) *SelectQuery   { return q }
func (q *SelectQuery) Scan(ctx context.Context, d ...any) error { return nil }
