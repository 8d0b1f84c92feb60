package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"

	"example.com/timing/constants"
	"example.com/timing/dead"
	"example.com/timing/lazy"
	"example.com/timing/lifecycle"
	"example.com/timing/metrics"
	"example.com/timing/registry"
	_ "example.com/timing/registry/formats"
	"example.com/timing/start"
)

// started is set when the service begins to serve.
var started bool

// names is filled before requests come, by the function that serves them.
var names = map[string]string{}

// visits is filled by requests and by main.
var visits = map[string]int{} // want "memstate: counter warning visits"

func main() {
	names["a"] = "Alice"
	visits["nobody"] = 0
	if len(os.Args) > 1 {
		names["b"] = os.Args[1]
	}

	mux := http.NewServeMux()
	mux.HandleFunc("GET /name", func(w http.ResponseWriter, r *http.Request) {
		if started {
			visits[r.FormValue("user")]++
			log.Print(names[r.FormValue("id")], visits[r.FormValue("user")])
		}
	})
	constants.Register(mux)
	dead.Register(mux)
	lazy.Register(mux)
	metrics.Register(mux)
	registry.Register(mux)
	start.Register(mux)
	down := lifecycle.Register(mux)

	srv := &http.Server{Addr: ":8080", Handler: mux}
	go func() {
		if err := srv.ListenAndServe(); err != nil {
			log.Print(err)
		}
	}()
	started = true
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	<-stop
	down()
	if err := srv.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
}
