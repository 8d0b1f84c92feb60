// Package tollbooth is a stub for tests: types and signatures of github.com/didip/tollbooth/v6, without its code.
package tollbooth

import (
	"net/http"

	"github.com/didip/tollbooth/v6/limiter"
)

func NewLimiter(max float64, tbOptions *limiter.ExpirableOptions) *limiter.Limiter { return nil }

func LimitHandler(lmt *limiter.Limiter, next http.Handler) http.Handler { return nil }

func LimitFuncHandler(lmt *limiter.Limiter, nextFunc func(http.ResponseWriter, *http.Request)) http.Handler {
	return nil
}
