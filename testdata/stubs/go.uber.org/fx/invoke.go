package fx

func Invoke(funcs ...interface{}) Option { return nil }
