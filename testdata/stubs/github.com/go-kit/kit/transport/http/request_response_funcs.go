package http

import (
	"context"
	"net/http"
)

type RequestFunc func(context.Context, *http.Request) context.Context

func PopulateRequestContext(ctx context.Context, r *http.Request) context.Context { return nil }
