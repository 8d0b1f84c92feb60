package echo

func PathParam[T any](c *Context, paramName string, opts ...any) (T, error) { return *new(T), nil }

func PathParamOr[T any](c *Context, paramName string, defaultValue T, opts ...any) (T, error) {
	return *new(T), nil
}

func QueryParam[T any](c *Context, key string, opts ...any) (T, error) { return *new(T), nil }

func QueryParamOr[T any](c *Context, key string, defaultValue T, opts ...any) (T, error) {
	return *new(T), nil
}

func QueryParams[T any](c *Context, key string, opts ...any) ([]T, error) { return nil, nil }

func QueryParamsOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}

func FormValue[T any](c *Context, key string, opts ...any) (T, error) { return *new(T), nil }

func FormValueOr[T any](c *Context, key string, defaultValue T, opts ...any) (T, error) {
	return *new(T), nil
}

func FormValues[T any](c *Context, key string, opts ...any) ([]T, error) { return nil, nil }

func FormValuesOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error) {
	return nil, nil
}
