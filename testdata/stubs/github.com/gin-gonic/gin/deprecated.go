package gin

import "github.com/gin-gonic/gin/binding"

func (c *Context) BindWith(obj any, b binding.Binding) error { return nil }
