package fx

func Populate(targets ...interface{}) Option { return nil }
