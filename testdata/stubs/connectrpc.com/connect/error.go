package connect

import "net/http"

type ErrorDetail struct{}

type Error struct{}

func NewError(c Code, underlying error) *Error { return nil }

func (e *Error) Error() string { return "" }

func (e *Error) Message() string { return "" }

func (e *Error) Unwrap() error { return nil }

func (e *Error) Code() Code { return 0 }

func (e *Error) Details() []*ErrorDetail { return nil }

func (e *Error) AddDetail(d *ErrorDetail) {}

func (e *Error) Meta() http.Header { return nil }
