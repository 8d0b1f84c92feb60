// Command behind serves in a function of its own, and stops it before it goes on.
package main

import (
	"context"
	"net/http"
	"time"
)

var (
	hasty string // want "unguarded: value error hasty"
	calm  string // set when the server is over
)

type service struct{ srv *http.Server }

func (s *service) start() {
	s.srv = &http.Server{Addr: ":8080"}
	go func() {
		if err := s.srv.ListenAndServe(); err != nil {
			panic(err)
		}
	}()
}

func (s *service) stop() { s.srv.Close() }

func main() {
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(hasty + calm)) })
	s := &service{}
	s.start()
	hasty = "yes"
	time.Sleep(time.Minute)
	s.stop()
	calm = "yes"
	s.srv.Shutdown(context.Background())
}
