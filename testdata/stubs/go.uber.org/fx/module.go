package fx

func Module(name string, opts ...Option) Option { return nil }

type module struct{}
