// Package ratelimit is a stub for tests: types and signatures of github.com/beego/beego/v2/server/web/filter/ratelimit, without its code.
package ratelimit

import (
	"time"

	"github.com/beego/beego/v2/server/web"
)

type limiterOption func(l *struct{})

func NewLimiter(opts ...limiterOption) web.FilterFunc { return nil }

func WithRate(r time.Duration) limiterOption { return nil }
