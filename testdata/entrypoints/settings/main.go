// Command settings takes its routes from settings that are made of themselves.
package main

import (
	"log"
	"net/http"
)

type paths struct{ orders, refunds string }

type options struct {
	addr  string
	paths paths
}

var opts = options{addr: ":8080", paths: paths{orders: "POST /orders"}}

func main() {
	settle()
	http.HandleFunc(opts.paths.orders, order)
	http.HandleFunc(opts.paths.refunds, refund)
	log.Fatal(http.ListenAndServe(opts.addr, nil))
}

func settle() {
	opts = checked(opts)
	all := opts
	all.paths = opts.paths
	all.paths.refunds = "POST /refunds"
	opts = all
	opts.paths = opts.paths
}

func checked(o options) options {
	if o.addr == "" {
		o.addr = ":80"
	}
	return o
}

func order(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /orders order \[\]`
	w.WriteHeader(http.StatusOK)
}

func refund(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /refunds refund \[\]`
	w.WriteHeader(http.StatusOK)
}
