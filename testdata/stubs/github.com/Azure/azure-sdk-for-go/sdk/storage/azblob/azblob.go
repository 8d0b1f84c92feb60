package azblob

import (
	"context"
	"os"
)

type Client struct{}

type UploadFileOptions struct{}

type UploadFileResponse struct{}

func (c *Client) UploadFile(ctx context.Context, container, blob string, file *os.File, o *UploadFileOptions) (UploadFileResponse, error) {
	return UploadFileResponse{}, nil
}
