package s3

import (
	"context"
	"io"
)

type Client struct{}

type Options struct{}

type PutObjectInput struct {
	Bucket, Key *string
	Body        io.Reader
}

type PutObjectOutput struct{}

type DeleteObjectInput struct{ Bucket, Key *string }

type DeleteObjectOutput struct{}

func (c *Client) PutObject(ctx context.Context, params *PutObjectInput, opts ...func(*Options)) (*PutObjectOutput, error) {
	return nil, nil
}

func (c *Client) DeleteObject(ctx context.Context, params *DeleteObjectInput, opts ...func(*Options)) (*DeleteObjectOutput, error) {
	return nil, nil
}
