// Package clock is a stub for tests: types and signatures of github.com/benbjohnson/clock, without its code.
package clock

import "time"

type Clock interface {
	After(d time.Duration) <-chan time.Time
	Now() time.Time
	Sleep(d time.Duration)
	Tick(d time.Duration) <-chan time.Time
	Ticker(d time.Duration) *Ticker
	Timer(d time.Duration) *Timer
	AfterFunc(d time.Duration, f func()) *Timer
}

func New() Clock { return nil }

type Timer struct{ C <-chan time.Time }

func (t *Timer) Stop() bool { return false }

type Ticker struct{ C <-chan time.Time }

func (t *Ticker) Stop() {}
