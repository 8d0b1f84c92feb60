// Command generic joins the routes of all packages on one mux.
package main

import (
	"log"
	"net/http"

	"example.com/generic/account"
	"example.com/generic/adapters"
	"example.com/generic/billing"
	"example.com/generic/chain"
	"example.com/generic/factory"
	"example.com/generic/helpers"
	"example.com/generic/options"
	"example.com/generic/registrar"
	"example.com/generic/shop"
	"example.com/generic/spec"
	"example.com/generic/table"
	"example.com/generic/things"
	"example.com/generic/users"
)

func main() {
	mux := http.NewServeMux()
	shop.Register(mux)
	account.Register(mux)
	table.Register(mux)
	adapters.Register(mux)
	factory.Register(mux)
	chain.Register(mux)
	helpers.Register(mux)
	spec.Register(mux, things.New())
	registrar.All(mux, users.New(), &billing.Service{})
	srv := options.New(
		options.WithRoute("POST /events", track),
		options.WithHandler("GET /", http.HandlerFunc(home)),
		options.WithAddr(":8080"),
	)
	log.Fatal(srv.Run(mux))
}

func track(w http.ResponseWriter, r *http.Request) { // want `entry: net/http POST /events track \[\]`
	w.WriteHeader(http.StatusAccepted)
}

func home(w http.ResponseWriter, r *http.Request) { // want `entry: net/http GET / home \[\]`
	w.WriteHeader(http.StatusOK)
}
