// Package client is a stub for tests: types and signatures of github.com/kataras/iris/v12/cache/client, without its code.
package client

import (
	"time"

	"github.com/kataras/iris/v12/cache/entry"
	"github.com/kataras/iris/v12/context"
)

type MaxAgeFunc func(*context.Context) time.Duration

type Handler struct{}

func (h *Handler) Store(store entry.Store) *Handler { return nil }

func (h *Handler) ServeHTTP(ctx *context.Context) {}
