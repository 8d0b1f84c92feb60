// Command single serves handlers without any mux.
package main

import (
	"log"
	"net"
	"net/http"
)

type app struct{ seen map[string]bool }

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* \(\*app\)\.ServeHTTP \[\]`
	a.seen[r.URL.Path] = true
}

func main() {
	go admin()
	go internal()
	srv := &http.Server{Addr: ":8080"}
	srv.Handler = &app{seen: map[string]bool{}}
	log.Fatal(srv.ListenAndServe())
}

func admin() {
	l, err := net.Listen("tcp", ":9090")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(l, http.HandlerFunc(dump)))
}

func dump(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* dump \[\]`
	w.WriteHeader(http.StatusOK)
}

func internal() {
	log.Fatal(http.ListenAndServe(":9091", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { // want `entry: net/http ANY \* internal\$1 \[\]`
		w.WriteHeader(http.StatusNoContent)
	})))
}
