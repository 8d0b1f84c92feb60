// Package clockwork is a stub for tests: types and signatures of github.com/jonboulle/clockwork, without its code.
package clockwork

import "time"

type Clock interface {
	After(d time.Duration) <-chan time.Time
	Sleep(d time.Duration)
	Now() time.Time
	NewTicker(d time.Duration) Ticker
	AfterFunc(d time.Duration, f func()) Timer
}

func NewRealClock() Clock { return nil }

type Timer interface {
	Chan() <-chan time.Time
	Stop() bool
}

type Ticker interface {
	Chan() <-chan time.Time
	Stop()
}
