package gin

func Logger() HandlerFunc { return nil }
