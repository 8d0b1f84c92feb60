package handler

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest/httpx"

	"example.com/gozero/internal/svc"
)

func HealthHandler(svcCtx *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want "entry: go-zero GET /health HealthHandler\\$1 \\[logging tracing\\]"
		httpx.Ok(w)
	}
}
