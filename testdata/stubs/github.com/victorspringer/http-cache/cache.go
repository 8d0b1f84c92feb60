// Package cache is a stub for tests: types and signatures of github.com/victorspringer/http-cache, without its code.
package cache

import (
	"net/http"
	"time"
)

type Adapter interface {
	Get(key uint64) ([]byte, bool)
	Set(key uint64, response []byte, expiration time.Time)
	Release(key uint64)
}

type Client struct{}

type ClientOption func(c *Client) error

func NewClient(opts ...ClientOption) (*Client, error) { return nil, nil }

func ClientWithAdapter(a Adapter) ClientOption { return nil }

func ClientWithTTL(ttl time.Duration) ClientOption { return nil }

func (c *Client) Middleware(next http.Handler) http.Handler { return nil }
