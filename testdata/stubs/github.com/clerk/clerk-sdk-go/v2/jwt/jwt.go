package jwt

import (
	"context"

	"github.com/clerk/clerk-sdk-go/v2"
)

type VerifyParams struct {
	Token string
}

type DecodeParams struct {
	Token string
}

func Verify(ctx context.Context, params *VerifyParams) (*clerk.SessionClaims, error) {
	return nil, nil
}

func Decode(ctx context.Context, params *DecodeParams) (*clerk.SessionClaims, error) {
	return nil, nil
}
