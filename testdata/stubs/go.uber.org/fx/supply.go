package fx

func Supply(values ...interface{}) Option { return nil }
