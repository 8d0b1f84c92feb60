// Package httpx is a stub for tests: types and signatures of github.com/zeromicro/go-zero/rest/httpx, without its code.
package httpx

import (
	"context"
	"net/http"
)

func Parse(r *http.Request, v any) error { return nil }

func Error(w http.ResponseWriter, err error) {}

func ErrorCtx(ctx context.Context, w http.ResponseWriter, err error) {}

func Ok(w http.ResponseWriter) {}

func OkJson(w http.ResponseWriter, v any) {}

func OkJsonCtx(ctx context.Context, w http.ResponseWriter, v any) {}
