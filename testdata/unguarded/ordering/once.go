package main

import (
	"net/http"
	"sync"
)

var (
	initOnce sync.Once
	client   map[string]string
	names    = sync.OnceValue(func() []string { return []string{"a"} })
	prepared string
	prepare  = sync.OnceFunc(func() { prepared = "yes" })
)

func get() map[string]string {
	initOnce.Do(func() { client = map[string]string{"a": "b"} })
	return client
}

func once() {
	http.HandleFunc("GET /once", func(w http.ResponseWriter, r *http.Request) {
		prepare()
		w.Write([]byte(get()["a"] + names()[0] + prepared))
	})
}
