// Package rate is a stub for tests: types and signatures of github.com/kataras/iris/v12/middleware/rate, without its code.
package rate

import "github.com/kataras/iris/v12/context"

func Limit(limit float64, burst int) context.Handler { return nil }
