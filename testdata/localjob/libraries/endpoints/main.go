// Package main begins goroutines in endpoints, which are given the context of a
// request.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"time"

	kithttp "github.com/go-kit/kit/transport/http"
)

type service struct{ db *sql.DB }

// keep ends with the request.
func (s *service) keep(ctx context.Context, request interface{}) (interface{}, error) {
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.db.Exec("UPDATE uploads SET seen = now()")
			}
		}
	}()
	return request, nil
}

// keepOn is told to go on.
func (s *service) keepOn(ctx context.Context, request interface{}) (interface{}, error) {
	ctx = context.WithoutCancel(ctx)
	go func() { // want "localjob: job warning"
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				s.db.Exec("UPDATE uploads SET seen = now()")
			}
		}
	}()
	return request, nil
}

func decode(_ context.Context, r *http.Request) (interface{}, error) { return r.FormValue("q"), nil }

func encode(_ context.Context, w http.ResponseWriter, response interface{}) error { return nil }

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &service{db}
	http.Handle("POST /keep", kithttp.NewServer(s.keep, decode, encode))
	http.Handle("POST /keepon", kithttp.NewServer(s.keepOn, decode, encode))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
