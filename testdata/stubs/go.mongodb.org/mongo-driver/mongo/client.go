package mongo

import "context"

type Client struct{}

type ClientOptions struct{}

func Connect(ctx context.Context, opts ...*ClientOptions) (*Client, error) { return nil, nil }

func (c *Client) Disconnect(ctx context.Context) error { return nil }

func (c *Client) Ping(ctx context.Context) error { return nil }
