// Package clock is a stub for tests: types and signatures of github.com/mixer/clock, without its code.
package clock

import "time"

type Clock interface {
	Now() time.Time
	After(d time.Duration) <-chan time.Time
	Sleep(d time.Duration)
	NewTicker(d time.Duration) Ticker
	AfterFunc(d time.Duration, f func()) Timer
}

type Timer interface {
	Chan() <-chan time.Time
	Stop() bool
}

type Ticker interface {
	Chan() <-chan time.Time
	Stop()
}

type DefaultClock struct{}

func (dc DefaultClock) Now() time.Time { return time.Time{} }

func (dc DefaultClock) After(d time.Duration) <-chan time.Time { return nil }

func (dc DefaultClock) Sleep(d time.Duration) {}

func (dc DefaultClock) NewTicker(d time.Duration) Ticker { return nil }

func (dc DefaultClock) AfterFunc(d time.Duration, f func()) Timer { return nil }

var C = DefaultClock{}
