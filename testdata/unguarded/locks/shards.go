package main

import (
	"net/http"
	"sync"
)

type shard struct {
	mu sync.Mutex
	m  map[string]string
}

// Every shard has a lock of its own.
type sharded struct{ shards [8]shard }

func (s *sharded) of(k string) *shard { return &s.shards[len(k)%8] }

type wrongShard struct {
	mu sync.Mutex
	m  map[string]string // want "unguarded: map error wrongShard.m"
}

type mixed struct{ shards [8]wrongShard }

func shards() {
	s := &sharded{}
	handle("PUT /sharded", func(r *http.Request) {
		i := len(r.FormValue("k")) % 8
		s.shards[i].mu.Lock()
		s.shards[i].m[r.FormValue("k")] = r.FormValue("v")
		s.shards[i].mu.Unlock()
	})
	handle("POST /sharded", func(r *http.Request) {
		sh := s.of(r.FormValue("k"))
		sh.mu.Lock()
		defer sh.mu.Unlock()
		sh.m[r.FormValue("k")] = r.FormValue("v")
	})
	x := &mixed{}
	handle("PUT /mixed", func(r *http.Request) {
		i := len(r.FormValue("k")) % 8
		x.shards[0].mu.Lock()
		defer x.shards[0].mu.Unlock()
		x.shards[i].m[r.FormValue("k")] = r.FormValue("v")
	})
}
