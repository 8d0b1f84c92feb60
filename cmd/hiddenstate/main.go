// Hiddenstate tells why a Go service cannot run as two replicas: it finds the
// request data, background work and other state that only one process holds.
//
//	hiddenstate ./...
//	go vet -vettool=$(which hiddenstate) ./...
//
// Run "hiddenstate help" for flags, checks and exit codes.
package main

import (
	"context"
	"os"

	"github.com/hiddenstate/hiddenstate/cmd/internal/run"
	"github.com/hiddenstate/hiddenstate/cmd/internal/vettool"
)

func main() {
	args := os.Args[1:]
	if vettool.Invoked(args) {
		vettool.Main(args)
		return
	}
	os.Exit(run.Main(context.Background(), os.Environ(), os.Stdout, os.Stderr, args))
}
