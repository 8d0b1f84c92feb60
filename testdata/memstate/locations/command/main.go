// Command command serves from an action of a command-line library.
package main

import (
	"net/http"
	"os"
	"sync"

	"github.com/urfave/cli"
)

type rooms struct {
	mu      sync.Mutex
	members map[string]bool // want "memstate: other warning rooms.members [GET /join]"
}

func (r *rooms) join(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if name := req.FormValue("name"); !r.members[name] {
		r.members[name] = true
	}
}

func serve() cli.Command {
	return cli.Command{Name: "serve", Action: func(*cli.Context) error {
		all := &rooms{members: make(map[string]bool)}
		http.HandleFunc("GET /join", all.join)
		return http.ListenAndServe(":8080", nil)
	}}
}

func main() {
	app := cli.App{Commands: []cli.Command{serve()}}
	app.Run(os.Args)
}
