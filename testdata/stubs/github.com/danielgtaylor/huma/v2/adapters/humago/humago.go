// Package humago is a stub for tests: types and signatures of github.com/danielgtaylor/huma/v2/adapters/humago, without its code.
package humago

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type Mux interface {
	HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request))
	ServeHTTP(http.ResponseWriter, *http.Request)
}

func New(m Mux, config huma.Config) huma.API { return nil }

func NewWithPrefix(m Mux, prefix string, config huma.Config) huma.API { return nil }
