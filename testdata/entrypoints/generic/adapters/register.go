package adapters

import (
	"context"
	"errors"
	"net/http"
)

type signup struct{ Email string }

type server struct{ emails []string }

// Register adds adapted handlers.
func Register(mux *http.ServeMux) {
	s := &server{}
	mux.Handle("POST /upload", appHandler(s.upload))
	mux.HandleFunc("GET /download", wrap(s.download))
	mux.HandleFunc("POST /subscribe", decode(s.subscribe))
	mux.HandleFunc("GET /healthz", health(s.ping))
	mux.Handle("GET /fail", appHandler(func(w http.ResponseWriter, r *http.Request) error { // want `entry: net/http GET /fail Register\$1 \[appHandler\.ServeHTTP\]`
		return errors.New("no")
	}))
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) error { // want `entry: net/http POST /upload \(\*server\)\.upload \[appHandler\.ServeHTTP\]`
	return r.ParseForm()
}

func (s *server) download(w http.ResponseWriter, r *http.Request) error { // want `entry: net/http GET /download \(\*server\)\.download \[wrap\]`
	_, err := w.Write(nil)
	return err
}

func (s *server) subscribe(ctx context.Context, in signup) error { // want `entry: net/http POST /subscribe \(\*server\)\.subscribe \[decode\]`
	s.emails = append(s.emails, in.Email)
	return ctx.Err()
}

func (s *server) ping() error { return nil }
