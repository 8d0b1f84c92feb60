// Command always takes every session for open.
package main

import (
	"net/http"

	"example.com/service/iface"
)

type always struct{}

func (always) Open(string) bool { return true }

func main() {
	iface.Routes(http.DefaultServeMux, always{})
	http.ListenAndServe(":8080", nil)
}
