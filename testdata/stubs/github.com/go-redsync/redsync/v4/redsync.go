// Package redsync is a stub for tests: types and signatures of github.com/go-redsync/redsync/v4, without its code.
package redsync

type Redsync struct{}

type Mutex struct{}

func New() *Redsync { return nil }

func (r *Redsync) NewMutex(name string) *Mutex { return nil }

func (m *Mutex) TryLock() error { return nil }

func (m *Mutex) Unlock() (bool, error) { return false, nil }
