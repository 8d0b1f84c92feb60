// Package cli is a stub for tests: types and signatures of github.com/urfave/cli, without its code.
package cli

type Context struct{}

type Command struct {
	Name   string
	Action interface{}
}

type App struct {
	Name     string
	Commands []Command
	Action   interface{}
}

func (a *App) Run(arguments []string) (err error) { return nil }
