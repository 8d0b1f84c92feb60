package fiber

func (app *App) Mount(prefix string, subApp *App) Router { return nil }

func (grp *Group) Mount(prefix string, subApp *App) Router { return nil }
