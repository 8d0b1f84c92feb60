// Package xorm is a stub for tests: types and signatures of xorm.io/xorm, without its code.
package xorm

import "context"

type Engine struct{ e int }

type Session struct{ s int }

func (engine *Engine) Context(ctx context.Context) *Session { return nil }
func (engine *Engine) Transaction(f func(*Session) (any, error)) (any, error) {
	return nil, nil
}

func (engine *Engine) Insert(beans ...any) (int64, error)             { return 0, nil }
func (engine *Engine) Exec(sqlOrArgs ...any) (any, error)             { return nil, nil }
func (engine *Engine) IsTableExist(beanOrTableName any) (bool, error) { return false, nil }
func (engine *Engine) Sync(beans ...any) error                        { return nil }

func (session *Session) ID(id any) *Session                          { return nil }
func (session *Session) Context(ctx context.Context) *Session        { return nil }
func (session *Session) Where(query any, args ...any) *Session       { return nil }
func (session *Session) And(query any, args ...any) *Session         { return nil }
func (session *Session) Cols(columns ...string) *Session             { return nil }
func (session *Session) Get(beans ...any) (bool, error)              { return false, nil }
func (session *Session) Insert(beans ...any) (int64, error)          { return 0, nil }
func (session *Session) Update(bean any, cond ...any) (int64, error) { return 0, nil }

func (session *Session) ForUpdate() *Session                           { return nil }
func (session *Session) Find(rowsSlicePtr any, condiBean ...any) error { return nil }
func (engine *Engine) Where(query any, args ...any) *Session           { return nil }
