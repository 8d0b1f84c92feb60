// Package clock is a stub for tests: types and signatures of k8s.io/utils/clock, without its code.
package clock

import "time"

type PassiveClock interface {
	Now() time.Time
	Since(time.Time) time.Duration
}

type Clock interface {
	PassiveClock
	After(d time.Duration) <-chan time.Time
	Sleep(d time.Duration)
	Tick(d time.Duration) <-chan time.Time
}

type WithTicker interface {
	Clock
	NewTicker(time.Duration) Ticker
}

type WithDelayedExecution interface {
	Clock
	AfterFunc(d time.Duration, f func()) Timer
}

type Ticker interface {
	C() <-chan time.Time
	Stop()
}

type Timer interface {
	C() <-chan time.Time
	Stop() bool
}

type RealClock struct{}

func (RealClock) Now() time.Time { return time.Time{} }

func (RealClock) Since(ts time.Time) time.Duration { return 0 }

func (RealClock) After(d time.Duration) <-chan time.Time { return nil }

func (RealClock) Sleep(d time.Duration) {}

func (RealClock) Tick(d time.Duration) <-chan time.Time { return nil }

func (RealClock) NewTicker(d time.Duration) Ticker { return nil }

func (RealClock) AfterFunc(d time.Duration, f func()) Timer { return nil }
