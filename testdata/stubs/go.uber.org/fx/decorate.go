package fx

func Decorate(decorators ...interface{}) Option { return nil }
