// Package context is a stub for tests: types and signatures of github.com/beego/beego/v2/server/web/context, without its code.
package context

import "net/http"

type Context struct {
	Input          *BeegoInput
	Output         *BeegoOutput
	Request        *http.Request
	ResponseWriter *Response
}

type Response struct {
	http.ResponseWriter
	Started bool
}

type BeegoInput struct {
	Context     *Context
	RequestBody []byte
}

type BeegoOutput struct {
	Context *Context
	Status  int
}

func (ctx *Context) Redirect(status int, localurl string) {}

func (ctx *Context) Abort(status int, body string) {}

func (ctx *Context) WriteString(content string) {}

func (ctx *Context) BindJSON(obj interface{}) error { return nil }

func (input *BeegoInput) Param(key string) string { return "" }

func (input *BeegoInput) Query(key string) string { return "" }

func (input *BeegoInput) Header(key string) string { return "" }

func (input *BeegoInput) Session(key interface{}) interface{} { return nil }

func (input *BeegoInput) URL() string { return "" }

func (input *BeegoInput) GetData(key interface{}) interface{} { return nil }

func (input *BeegoInput) SetData(key, val interface{}) {}

func (output *BeegoOutput) JSON(data interface{}, hasIndent bool, encoding bool) error { return nil }

func (output *BeegoOutput) SetStatus(status int) {}

func (output *BeegoOutput) Body(content []byte) error { return nil }
