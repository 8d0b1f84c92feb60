// Package s3manager is a stub for tests: types and signatures of github.com/aws/aws-sdk-go/service/s3/s3manager, without its code.
package s3manager

import "io"

type Uploader struct{ PartSize int64 }

type UploadInput struct {
	Bucket *string
	Key    *string
	Body   io.Reader
}

type UploadOutput struct{ Location string }

func (u Uploader) Upload(input *UploadInput, options ...func(*Uploader)) (*UploadOutput, error) {
	return nil, nil
}
