package echo

type Binder interface {
	Bind(c *Context, target any) error
}

type DefaultBinder struct{}

func BindPathValues(c *Context, target any) error { return nil }

func BindQueryParams(c *Context, target any) error { return nil }

func BindBody(c *Context, target any) (err error) { return nil }

func BindHeaders(c *Context, target any) error { return nil }

func (b *DefaultBinder) Bind(c *Context, target any) error { return nil }
