package fasthttp

import (
	"io"
	"mime/multipart"
)

type Request struct {
	Header RequestHeader
}

type Response struct {
	Header ResponseHeader
}

func (resp *Response) SetStatusCode(statusCode int) {}

func (ctx *RequestCtx) RequestBodyStream() io.Reader { return nil }

func (resp *Response) SetBody(body []byte) {}

func (req *Request) Body() []byte { return nil }

func (req *Request) URI() *URI { return nil }

func (req *Request) PostArgs() *Args { return nil }

func (req *Request) MultipartForm() (*multipart.Form, error) { return nil, nil }
