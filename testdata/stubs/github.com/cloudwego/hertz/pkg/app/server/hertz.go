// Package server is a stub for tests: types and signatures of github.com/cloudwego/hertz/pkg/app/server, without its code.
package server

import "github.com/cloudwego/hertz/pkg/route"

type Hertz struct{ *route.Engine }

func Default() *Hertz { return nil }

func (h *Hertz) Spin() {}
