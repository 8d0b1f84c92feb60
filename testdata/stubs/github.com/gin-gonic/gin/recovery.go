package gin

func Recovery() HandlerFunc { return nil }
