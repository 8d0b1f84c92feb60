// Package tollbooth is a stub for tests: types and signatures of github.com/didip/tollbooth/v8, without its code.
package tollbooth

import (
	"net/http"

	"github.com/didip/tollbooth/v8/limiter"
)

type HTTPError struct{ StatusCode int }

func NewLimiter(max float64, tbOptions *limiter.ExpirableOptions) *limiter.Limiter { return nil }

func LimitByKeys(lmt *limiter.Limiter, keys []string) *HTTPError { return nil }

func LimitFuncHandler(lmt *limiter.Limiter, nextFunc func(http.ResponseWriter, *http.Request)) http.Handler {
	return nil
}

func HTTPMiddleware(lmt *limiter.Limiter) func(http.Handler) http.Handler { return nil }
