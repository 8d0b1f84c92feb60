// Package server has reported; main adds nothing.
package main

import (
	"log"
	"net/http"

	"example.com/wiring/who/server/server"
)

func main() { log.Fatal(http.ListenAndServe(":8080", server.New())) }
