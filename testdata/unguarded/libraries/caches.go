package main

import (
	"net/http"

	"github.com/maypok86/otter"
)

// kept has a cache that is a struct: what it keeps lies behind it, and to use a
// copy is to use the cache. To put another in its place is to write it.
type kept struct {
	cache   *otter.Cache[string, string]
	current *otter.Cache[string, string] // want "unguarded: value warning kept.current"
}

func newKept() *kept {
	return &kept{cache: made(), current: made()}
}

func made() *otter.Cache[string, string] {
	cache, err := otter.MustBuilder[string, string](100).Build()
	if err != nil {
		panic(err)
	}
	return &cache
}

func (k *kept) put(w http.ResponseWriter, r *http.Request) {
	k.cache.Set(r.URL.Path, r.Host)
}

func (k *kept) get(w http.ResponseWriter, r *http.Request) {
	v, _ := k.cache.Get(r.URL.Path)
	_, _ = w.Write([]byte(v))
}

func (k *kept) renew(w http.ResponseWriter, r *http.Request) {
	k.current = made()
}

func (k *kept) tell(w http.ResponseWriter, r *http.Request) {
	v, _ := k.current.Get(r.URL.Path)
	_, _ = w.Write([]byte(v))
}
