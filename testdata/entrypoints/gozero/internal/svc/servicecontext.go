package svc

import (
	"github.com/zeromicro/go-zero/rest"

	"example.com/gozero/internal/middleware"
)

type ServiceContext struct {
	Secret string
	Auth   rest.Middleware
	Audit  rest.Middleware
	Visits map[string]int
}

func NewServiceContext() *ServiceContext {
	return &ServiceContext{
		Secret: "change-me-please",
		Auth:   middleware.NewAuthMiddleware().Handle,
		Audit:  middleware.NewAuditMiddleware().Handle,
		Visits: make(map[string]int),
	}
}
