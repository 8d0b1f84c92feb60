// Package main serves from a command.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/urfave/cli"

	"example.com/more/climain/web"
)

func main() {
	app := cli.App{Name: "web", Commands: []cli.Command{serve()}}
	if err := app.Run(os.Args); err != nil {
		log.Fatal(err)
	}
}

func serve() cli.Command {
	return cli.Command{Name: "serve", Action: func(ctx *cli.Context) {
		log.Fatal(http.ListenAndServe(":8080", web.Routes(web.NewKey())))
	}}
}
