// Package pgconn is a stub for tests: types and signatures of github.com/jackc/pgx/v5/pgconn, without its code.
package pgconn

type CommandTag struct{ s string }

func (ct CommandTag) RowsAffected() int64 { return 0 }
