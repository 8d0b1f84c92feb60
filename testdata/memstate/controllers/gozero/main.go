// Command gozero has logic objects, of which each request gets its own, and a
// service context that they share.
package main

import (
	"context"
	"net/http"

	"github.com/zeromicro/go-zero/rest"
	"github.com/zeromicro/go-zero/rest/httpx"
)

type serviceContext struct {
	Tokens map[string]string // want "memstate: session error serviceContext.Tokens [POST /v1/login]"
	Names  map[string]string
}

type loginLogic struct {
	ctx    context.Context
	svcCtx *serviceContext
	steps  map[string]int
}

func newLoginLogic(ctx context.Context, svcCtx *serviceContext) *loginLogic {
	return &loginLogic{ctx: ctx, svcCtx: svcCtx, steps: map[string]int{}}
}

type loginReq struct {
	User  string `json:"user"`
	Token string `json:"token"`
}

func (l *loginLogic) Login(req *loginReq) string {
	l.steps[req.User] = l.steps[req.Token] + 1
	if l.svcCtx.Tokens[req.User] == "" {
		l.svcCtx.Tokens[req.User] = req.Token
	}
	return l.svcCtx.Names[req.User]
}

func loginHandler(svcCtx *serviceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req loginReq
		if err := httpx.Parse(r, &req); err != nil {
			httpx.ErrorCtx(r.Context(), w, err)
			return
		}
		httpx.OkJsonCtx(r.Context(), w, newLoginLogic(r.Context(), svcCtx).Login(&req))
	}
}

func main() {
	ctx := &serviceContext{Tokens: map[string]string{}, Names: map[string]string{"a": "Ann"}}
	server := rest.MustNewServer(rest.RestConf{})
	server.AddRoutes([]rest.Route{{Method: http.MethodPost, Path: "/login", Handler: loginHandler(ctx)}}, rest.WithPrefix("/v1"))
	server.Start()
}
