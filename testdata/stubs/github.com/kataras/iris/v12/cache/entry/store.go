// Package entry is a stub for tests: types and signatures of github.com/kataras/iris/v12/cache/entry, without its code.
package entry

type Entry struct{}

type Store interface {
	Get(key string) *Entry
	Set(key string, e *Entry)
	Delete(key string)
}

func NewMemStore() Store { return nil }
