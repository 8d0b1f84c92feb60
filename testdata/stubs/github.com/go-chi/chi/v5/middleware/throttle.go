package middleware

import (
	"net/http"
	"time"
)

type ThrottleOpts struct{}

func Throttle(limit int) func(http.Handler) http.Handler { return nil }

func ThrottleBacklog(limit int, backlogLimit int, backlogTimeout time.Duration) func(http.Handler) http.Handler {
	return nil
}

func ThrottleWithOpts(opts ThrottleOpts) func(http.Handler) http.Handler { return nil }
