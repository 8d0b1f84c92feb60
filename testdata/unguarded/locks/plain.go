package main

import (
	"fmt"
	"net/http"
	"sync"
)

var (
	bare  = map[string]string{} // want "unguarded: map error bare"
	mu    sync.Mutex
	under = map[string]string{}

	early = map[string]string{} // want "unguarded: map error early"

	tryMu  sync.RWMutex
	halfMu sync.Mutex
	half   = map[string]string{} // want "unguarded: map error half"

	apartOne, apartTwo sync.Mutex
	apart              int // want "unguarded: value warning apart"

	deferred int
	returned int // want "unguarded: value warning returned"
	oneMu    sync.Mutex
	first    int
	second   []string
	third    int // want "unguarded: value warning third"

	tried    int
	readTry  map[string]string // want "unguarded: map error readTry"
	untried  int               // want "unguarded: value warning untried"
	unlocked int               // want "unguarded: value warning unlocked"
)

func plain() {
	http.HandleFunc("PUT /bare", func(w http.ResponseWriter, r *http.Request) {
		bare[r.PathValue("k")] = r.FormValue("v")
	})
	http.HandleFunc("PUT /under", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		under[r.FormValue("k")] = r.FormValue("v")
		mu.Unlock()
	})
	http.HandleFunc("GET /under", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		fmt.Fprint(w, under[r.FormValue("k")])
	})
	// The lock is released before the write.
	http.HandleFunc("PUT /early", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		mu.Unlock()
		early[r.FormValue("k")] = r.FormValue("v")
	})
	// Only the writer locks.
	http.HandleFunc("PUT /half", func(w http.ResponseWriter, r *http.Request) {
		halfMu.Lock()
		half[r.FormValue("k")] = r.FormValue("v")
		halfMu.Unlock()
	})
	http.HandleFunc("GET /half", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, half[r.FormValue("k")])
	})
	// Two locks, one variable.
	handle("PUT /apart/one", func(r *http.Request) {
		apartOne.Lock()
		apart = len(r.FormValue("v"))
		apartOne.Unlock()
	})
	handle("PUT /apart/two", func(r *http.Request) {
		apartTwo.Lock()
		apart = len(r.FormValue("v"))
		apartTwo.Unlock()
	})
	http.HandleFunc("PUT /deferred", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if r.FormValue("v") == "" {
			http.Error(w, "no value", http.StatusBadRequest)
			return
		}
		deferred++
	})
	// An early return before the lock is taken is fine, one that writes is not.
	handle("PUT /returned", func(r *http.Request) {
		if r.FormValue("v") == "" {
			returned = 0
			return
		}
		mu.Lock()
		defer mu.Unlock()
		returned++
	})
	// One lock for several variables, and one that it does not guard.
	handle("PUT /several", func(r *http.Request) {
		oneMu.Lock()
		defer oneMu.Unlock()
		first++
		second = append(second, r.FormValue("v"))
		third++
	})
	handle("PUT /third", func(r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		third++
	})
	handle("PUT /tried", func(r *http.Request) {
		if !mu.TryLock() {
			return
		}
		defer mu.Unlock()
		tried++
	})
	handle("PUT /untried", func(r *http.Request) {
		if mu.TryLock() {
			defer mu.Unlock()
		}
		untried++
	})
	// A read lock that is tried is still a read lock.
	readTry = map[string]string{}
	handle("PUT /read-try", func(r *http.Request) {
		if !tryMu.TryRLock() {
			return
		}
		defer tryMu.RUnlock()
		readTry[r.FormValue("k")] = r.FormValue("v")
	})
	// Locked on one branch only.
	handle("PUT /unlocked", func(r *http.Request) {
		if r.FormValue("lock") != "" {
			mu.Lock()
			defer mu.Unlock()
		}
		unlocked++
	})
}
