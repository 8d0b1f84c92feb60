package fx

func Provide(constructors ...interface{}) Option { return nil }
