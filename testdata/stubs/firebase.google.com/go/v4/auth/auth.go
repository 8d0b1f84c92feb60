package auth

import "context"

type Token struct {
	Expires int64  `json:"exp"`
	Subject string `json:"sub,omitempty"`
	UID     string `json:"uid,omitempty"`
	Claims  map[string]interface{}
}

type baseClient struct{}

type Client struct{ *baseClient }

func (c *baseClient) VerifyIDToken(ctx context.Context, idToken string) (*Token, error) {
	return nil, nil
}

func (c *baseClient) VerifyIDTokenAndCheckRevoked(ctx context.Context, idToken string) (*Token, error) {
	return nil, nil
}

func (c *baseClient) CustomToken(ctx context.Context, uid string) (string, error) { return "", nil }

func (c *Client) VerifySessionCookie(ctx context.Context, sessionCookie string) (*Token, error) {
	return nil, nil
}

func (c *Client) VerifySessionCookieAndCheckRevoked(ctx context.Context, sessionCookie string) (*Token, error) {
	return nil, nil
}
