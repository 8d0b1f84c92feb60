package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"time"
)

type sender interface {
	send(ctx context.Context, id string) error
}

type hooks struct{}

func (hooks) send(_ context.Context, id string) error {
	resp, err := http.Post("http://hook/"+id, "text/plain", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

type relay struct {
	sender sender
	every  time.Duration
}

func (r *relay) all(ctx context.Context) error {
	for _, id := range []string{"a", "b"} {
		if err := r.sender.send(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// run goes on until the work fails: it is done at each tick.
func (r *relay) run(ctx context.Context) error {
	tick := time.NewTicker(r.every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C: // want "localjob: job warning"
			if err := r.all(ctx); err != nil {
				return fmt.Errorf("all: %w", err)
			}
		}
	}
}

// quits says nothing of the error.
func (r *relay) quits(ctx context.Context) {
	for range time.Tick(r.every) { // want "localjob: job warning"
		if err := r.all(ctx); err != nil {
			log.Print(err)
			return
		}
	}
}

var errGone = errors.New("gone")

// until tries until it is told that all was sent, or that nobody wants it.
func (r *relay) until(ctx context.Context) error {
	for {
		err := r.all(ctx)
		if err == nil || errors.Is(err, errGone) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(r.every):
		}
	}
}

// greets gives back what it got, as soon as it got something.
func (r *relay) greets(ctx context.Context) (*http.Response, error) {
	for {
		resp, err := http.Post("http://hook/hello", "text/plain", nil)
		if err == nil {
			return resp, err
		}
		log.Print(err)
		time.Sleep(r.every)
	}
}

func (r *relay) start(ctx context.Context) {
	go func() {
		if err := r.run(ctx); err != nil {
			log.Print(err)
		}
	}()
	go r.quits(ctx)
	go func() { log.Print(r.until(ctx)) }()
	go func() {
		if resp, err := r.greets(ctx); err == nil {
			resp.Body.Close()
		}
	}()
}
