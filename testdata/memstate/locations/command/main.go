// Command command serves from an action of a command-line library, which starts
// the goroutine that keeps the rooms.
package main

import (
	"net/http"
	"os"

	"github.com/urfave/cli"
)

type rooms struct {
	incoming chan string
	members  map[string]bool // want "memstate: other warning rooms.members [GET /join]"
}

func (r *rooms) run() {
	for name := range r.incoming {
		if !r.members[name] {
			r.members[name] = true
		}
	}
}

func serve() cli.Command {
	return cli.Command{Name: "serve", Action: func(*cli.Context) error {
		all := &rooms{incoming: make(chan string), members: make(map[string]bool)}
		go all.run()
		http.HandleFunc("GET /join", func(w http.ResponseWriter, r *http.Request) { all.incoming <- r.FormValue("name") })
		return http.ListenAndServe(":8080", nil)
	}}
}

func main() {
	app := cli.App{Commands: []cli.Command{serve()}}
	app.Run(os.Args)
}
