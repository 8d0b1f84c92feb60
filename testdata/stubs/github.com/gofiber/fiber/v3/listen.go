package fiber

type ListenConfig struct{}

func (app *App) Listen(addr string, config ...ListenConfig) error { return nil }
