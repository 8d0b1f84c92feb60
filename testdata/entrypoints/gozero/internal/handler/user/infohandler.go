package user

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest/httpx"

	"example.com/gozero/internal/logic"
	"example.com/gozero/internal/svc"
	"example.com/gozero/internal/types"
)

func InfoHandler(svcCtx *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want "entry: go-zero GET /v1/user/info/:id InfoHandler\\$1 \\[logging tracing \\(\\*AuthMiddleware\\).Handle \\(\\*AuditMiddleware\\).Handle\\]"
		var req types.InfoReq
		if err := httpx.Parse(r, &req); err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
			return
		}
		l := logic.NewUserLogic(r.Context(), svcCtx)
		resp, err := l.Info(&req)
		if err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
		} else {
			httpx.OkJsonCtx(r.Context(), w, resp)
		}
	}
}

func LoginHandler(svcCtx *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { // want "entry: go-zero POST /v1/user/login LoginHandler\\$1 \\[logging tracing \\(\\*AuthMiddleware\\).Handle \\(\\*AuditMiddleware\\).Handle\\]"
		l := logic.NewUserLogic(r.Context(), svcCtx)
		if err := l.Login(); err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
			return
		}
		httpx.Ok(w)
	}
}
