// Package cli is a stub: declarations only.
package cli

type App struct {
	Name     string
	Commands []Command
	Action   any
}

func (a *App) Run(arguments []string) error { return nil }

type Command struct {
	Name   string
	Action any
}

type Context struct{}
