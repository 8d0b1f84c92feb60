// Package storm is a stub for tests: types and signatures of github.com/asdine/storm/v3, without its code.
package storm

type Options struct{}

type TypeStore interface {
	Finder
	Save(data interface{}) error
	DeleteStruct(data interface{}) error
}

type Finder interface {
	One(fieldName string, value interface{}, to interface{}) error
	All(to interface{}) error
}

type KeyValueStore interface {
	Get(bucketName string, key interface{}, to interface{}) error
	Set(bucketName string, key interface{}, value interface{}) error
}

type Node interface {
	TypeStore
	KeyValueStore
	From(addend ...string) Node
}

type DB struct{ Node }

func Open(path string, stormOptions ...func(*Options) error) (*DB, error) { return nil, nil }
