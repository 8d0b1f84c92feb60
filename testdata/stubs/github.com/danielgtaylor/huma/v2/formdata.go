package huma

import "mime/multipart"

type FormFile struct {
	multipart.File
}

type MultipartFormFiles[T any] struct{}
