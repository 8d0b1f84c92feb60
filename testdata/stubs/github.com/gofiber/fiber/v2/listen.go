package fiber

func (app *App) Listen(addr string) error { return nil }
