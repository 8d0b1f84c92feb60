package minio

import (
	"context"
	"io"
)

type Client struct{}

type PutObjectOptions struct{}

type UploadInfo struct{}

func (c *Client) PutObject(ctx context.Context, bucket, object string, reader io.Reader, size int64, opts PutObjectOptions) (UploadInfo, error) {
	return UploadInfo{}, nil
}

func (c *Client) FPutObject(ctx context.Context, bucket, object, file string, opts PutObjectOptions) (UploadInfo, error) {
	return UploadInfo{}, nil
}
