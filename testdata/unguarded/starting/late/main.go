// Command late goes on with its start when its handlers serve already.
package main

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync"
)

type table struct {
	mu   sync.Mutex
	rows map[string]int
	size int
}

func newTable() *table {
	t := &table{rows: map[string]int{}}
	t.size = 10
	return t
}

func (t *table) fill() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.rows["a"] = 1
}

var (
	early    = "no"             // set before
	late     = "no"             // want "unguarded: value error late"
	called   string             // want "unguarded: value error called"
	filled   = map[string]int{} // want "unguarded: map error filled"
	replaced = newTable()       // want "unguarded: value warning replaced"
	locked   = newTable()       // filled under the lock
	waited   string             // set by a goroutine that start-up code waits for
	stopped  string             // set when the server is over
	unread   string             // no handler reads it
)

func main() {
	http.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		locked.mu.Lock()
		n := locked.rows["a"]
		locked.mu.Unlock()
		n += filled["a"] + replaced.size
		w.Write([]byte(early + late + called + waited + stopped + strconv.Itoa(n)))
	})
	early = "yes"
	var wg sync.WaitGroup
	wg.Go(func() { waited = "yes" })
	wg.Wait()
	srv := &http.Server{Addr: ":8080"}
	go srv.ListenAndServe()
	late = "yes"
	setUp()
	filled["a"] = 1
	replaced = newTable()
	locked.fill()
	unread = "yes"
	quit := make(chan os.Signal, 1)
	signal.Notify(quit, os.Interrupt)
	<-quit
	srv.Shutdown(context.Background())
	stopped = "yes"
}

func setUp() { called = "yes" }
