package oauth2

import "context"

type Token struct{ AccessToken string }

type AuthCodeOption interface{ setValue() }

type Config struct{ ClientID string }

func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return nil, nil
}

func (c *Config) PasswordCredentialsToken(ctx context.Context, username, password string) (*Token, error) {
	return nil, nil
}
