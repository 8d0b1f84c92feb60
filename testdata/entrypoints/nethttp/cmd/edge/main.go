// Command edge wraps its whole mux at the server.
package main

import (
	"log"
	"net/http"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", items)
	mux.Handle("POST /items", limit(http.HandlerFunc(addItem)))
	handler := requestID(recoverer(mux))
	log.Fatal(http.ListenAndServe(":8080", handler))
}

func items(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET /items items \[requestID recoverer\]`
	w.WriteHeader(http.StatusOK)
}

func addItem(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /items addItem \[requestID recoverer limit\]`
	w.WriteHeader(http.StatusCreated)
}

func requestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Request-Id", r.Header.Get("X-Request-Id"))
		next.ServeHTTP(w, r)
	})
}

func recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() { _ = recover() }()
		next.ServeHTTP(w, r)
	})
}

func limit(next http.Handler) http.Handler {
	return http.MaxBytesHandler(next, 1<<20)
}
