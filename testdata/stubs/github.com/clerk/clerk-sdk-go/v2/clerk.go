package clerk

import "context"

type RegisteredClaims struct {
	Subject string `json:"sub"`
	Expiry  *int64 `json:"exp"`
}

type Claims struct {
	SessionID string `json:"sid"`
}

type SessionClaims struct {
	RegisteredClaims
	Claims
}

func SessionClaimsFromContext(ctx context.Context) (*SessionClaims, bool) { return nil, false }
