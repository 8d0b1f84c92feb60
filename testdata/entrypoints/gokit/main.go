// Command gokit serves endpoints of a service on a router.
package main

import (
	"log"
	"net/http"

	"example.com/gokit/orders"
)

func main() {
	svc := orders.NewService()
	h := orders.NewHTTPHandler(orders.NewEndpoints(svc))
	log.Fatal(http.ListenAndServe(":8080", h))
}
