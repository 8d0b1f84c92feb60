package connect

type ClientOption interface {
	applyToClient(*clientConfig)
}

func WithClientOptions(options ...ClientOption) ClientOption { return nil }

type HandlerOption interface {
	applyToHandler(*handlerConfig)
}

func WithHandlerOptions(options ...HandlerOption) HandlerOption { return nil }

type Option interface {
	ClientOption
	HandlerOption
}

func WithSchema(schema any) Option { return nil }

func WithIdempotency(idempotencyLevel IdempotencyLevel) Option { return nil }

func WithInterceptors(interceptors ...Interceptor) Option { return nil }
