package middleware

import "net/http"

type AuthMiddleware struct{}

func NewAuthMiddleware() *AuthMiddleware { return &AuthMiddleware{} }

func (m *AuthMiddleware) Handle(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}

type AuditMiddleware struct{}

func NewAuditMiddleware() *AuditMiddleware { return &AuditMiddleware{} }

func (m *AuditMiddleware) Handle(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { next(w, r) }
}
