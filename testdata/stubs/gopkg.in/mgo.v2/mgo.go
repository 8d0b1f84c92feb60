// Package mgo is a stub for tests: types and signatures of gopkg.in/mgo.v2, without its code.
package mgo

type Session struct{ s int }

func Dial(url string) (*Session, error) { return nil, nil }

func (s *Session) DB(name string) *Database { return nil }

type Database struct{ Name string }

func (db *Database) C(name string) *Collection { return nil }

type Collection struct{ Name string }

type Index struct {
	Key    []string
	Unique bool
}

func (c *Collection) EnsureIndex(index Index) error { return nil }

func (c *Collection) Insert(docs ...any) error { return nil }

func (c *Collection) Update(selector any, update any) error { return nil }

func (c *Collection) Remove(selector any) error { return nil }

func (c *Collection) Find(query any) *Query { return nil }

type Query struct{ q int }

func (q *Query) One(result any) error { return nil }

type Change struct {
	Update    any
	ReturnNew bool
}

type ChangeInfo struct{ Updated int }

func (q *Query) Apply(change Change, result any) (*ChangeInfo, error) { return nil, nil }

type Bulk struct{ b int }

type BulkResult struct{ Matched int }

func (c *Collection) Bulk() *Bulk { return nil }

func (b *Bulk) Insert(docs ...any) {}

func (b *Bulk) Update(pairs ...any) {}

func (b *Bulk) Upsert(pairs ...any) {}

func (b *Bulk) Run() (*BulkResult, error) { return nil, nil }
