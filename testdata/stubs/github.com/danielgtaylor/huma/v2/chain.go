package huma

type Middlewares []func(ctx Context, next func(Context))
