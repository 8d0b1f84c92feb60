// Package rate is a stub for tests: types and signatures of golang.org/x/time/rate, without its code.
package rate

import (
	"context"
	"time"
)

type Limit float64

const Inf Limit = 1.79769e+308

func Every(interval time.Duration) Limit { return 0 }

type Limiter struct{}

func (lim *Limiter) Limit() Limit { return 0 }

func (lim *Limiter) Burst() int { return 0 }

func (lim *Limiter) TokensAt(t time.Time) float64 { return 0 }

func (lim *Limiter) Tokens() float64 { return 0 }

func NewLimiter(r Limit, b int) *Limiter { return nil }

func (lim *Limiter) Allow() bool { return false }

func (lim *Limiter) AllowN(t time.Time, n int) bool { return false }

type Reservation struct{}

func (r *Reservation) OK() bool { return false }

func (r *Reservation) Delay() time.Duration { return 0 }

func (r *Reservation) DelayFrom(t time.Time) time.Duration { return 0 }

func (r *Reservation) Cancel() {}

func (r *Reservation) CancelAt(t time.Time) {}

func (lim *Limiter) Reserve() *Reservation { return nil }

func (lim *Limiter) ReserveN(t time.Time, n int) *Reservation { return nil }

func (lim *Limiter) Wait(ctx context.Context) (err error) { return nil }

func (lim *Limiter) WaitN(ctx context.Context, n int) (err error) { return nil }

func (lim *Limiter) SetLimit(newLimit Limit) {}

func (lim *Limiter) SetLimitAt(t time.Time, newLimit Limit) {}

func (lim *Limiter) SetBurst(newBurst int) {}

func (lim *Limiter) SetBurstAt(t time.Time, newBurst int) {}
