// Package binding is a stub for tests: types and signatures of github.com/gin-gonic/gin/binding, without its code.
package binding

import "net/http"

type Binding interface {
	Bind(*http.Request, any) error
	Name() string
}

type BindingBody interface {
	Binding
	BindBody([]byte, any) error
}
