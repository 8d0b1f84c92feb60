// Package cache is a stub for tests: types and signatures of github.com/kataras/iris/v12/cache, without its code.
package cache

import (
	"time"

	"github.com/kataras/iris/v12/cache/client"
	"github.com/kataras/iris/v12/context"
)

func Cache(maxAgeFunc client.MaxAgeFunc) *client.Handler { return nil }

func Handler(expiration time.Duration) context.Handler { return nil }

func MaxAge(dur time.Duration) client.MaxAgeFunc { return nil }
