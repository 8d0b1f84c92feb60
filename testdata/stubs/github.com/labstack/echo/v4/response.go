package echo

import "net/http"

type Response struct {
	Writer http.ResponseWriter
}

func (r *Response) Header() http.Header { return nil }

func (r *Response) WriteHeader(code int) {}

func (r *Response) Write(b []byte) (n int, err error) { return 0, nil }

func (r *Response) Unwrap() http.ResponseWriter { return nil }
