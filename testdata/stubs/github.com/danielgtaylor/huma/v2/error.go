package huma

type StatusError interface {
	Error() string
	GetStatus() int
}

func WriteErr(api API, ctx Context, status int, msg string, errs ...error) error { return nil }

func Error401Unauthorized(msg string, errs ...error) StatusError { return nil }

func Error404NotFound(msg string, errs ...error) StatusError { return nil }
