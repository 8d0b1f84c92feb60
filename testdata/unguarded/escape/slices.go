package main

import (
	"net/http"
	"slices"
	"strconv"
	"sync"
)

// Slices that are handed out with the array that they share.
type board struct {
	mu      sync.Mutex
	names   []string       // want "unguarded: iteration error board.names"
	scores  []int          // want "unguarded: iteration warning board.scores"
	cells   [9]int         // want "unguarded: value warning board.cells"
	sizes   []int          // want "unguarded: value warning board.sizes"
	removed []int          // want "unguarded: iteration warning board.removed"
	order   []string       // want "unguarded: value error board.order"
	log     []string       // what is appended is not in the slice that was handed out
	kept    []string       // handed out as a copy
	stats   map[string]int // written under the lock, and handed out as a copy
}

func (b *board) lock() func() {
	b.mu.Lock()
	return b.mu.Unlock
}

func (b *board) allNames() []string { defer b.lock()(); return b.names }
func (b *board) allScores() []int   { b.mu.Lock(); defer b.mu.Unlock(); return b.scores }
func (b *board) allSizes() []int    { b.mu.Lock(); defer b.mu.Unlock(); return b.sizes }
func (b *board) allRemoved() []int  { b.mu.Lock(); defer b.mu.Unlock(); return b.removed }
func (b *board) allOrder() []string { b.mu.Lock(); defer b.mu.Unlock(); return b.order }
func (b *board) allLog() []string   { b.mu.Lock(); defer b.mu.Unlock(); return b.log }
func (b *board) allKept() []string  { b.mu.Lock(); defer b.mu.Unlock(); return slices.Clone(b.kept) }
func (b *board) copied() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.kept...)
}

func (b *board) change(n int, v string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.names[n] = v
	b.scores[n] = len(v)
	b.cells[n] = len(v)
	b.removed = append(b.removed[:n], b.removed[n+1:]...)
	slices.Sort(b.order)
	b.log = append(b.log, v)
	b.stats[v]++
}

// set changes what was handed out as a copy before.
func (b *board) set(n int, v string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.kept[n] = v
}

func slicesOf() {
	b := &board{names: make([]string, 9), scores: make([]int, 9), sizes: make([]int, 9), removed: make([]int, 9), order: make([]string, 9), kept: make([]string, 9), stats: map[string]int{}}
	http.HandleFunc("PUT /board/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		b.change(n, r.FormValue("v"))
		b.set(n, r.FormValue("v"))
		b.allSizes()[n]++ // written by the handler itself
	})
	http.HandleFunc("GET /board", func(w http.ResponseWriter, r *http.Request) {
		sum := 0
		for _, name := range b.allNames() {
			w.Write([]byte(name))
		}
		for _, n := range b.allScores() {
			sum += n
		}
		for i := range b.allRemoved() {
			sum += b.removedAt(i)
		}
		for _, line := range b.allLog() {
			w.Write([]byte(line))
		}
		for _, line := range b.allKept() {
			w.Write([]byte(line))
		}
		for _, line := range b.copied() {
			w.Write([]byte(line))
		}
		w.Write([]byte(strconv.Itoa(sum + b.cells[4])))
		w.Write([]byte(b.allOrder()[0]))
	})
}

// removedAt looks without the lock.
func (b *board) removedAt(n int) int {
	for i, v := range b.allRemoved() {
		if i == n {
			return v
		}
	}
	return 0
}
