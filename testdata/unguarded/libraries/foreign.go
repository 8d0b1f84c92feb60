package main

import (
	"net/http"

	"github.com/fatih/structs"
)

// A package variable of a library is everybody's.
func foreign() {
	show("GET /fields", func(r *http.Request) string {
		structs.DefaultTagName = "json" // want "unguarded: value error structs.DefaultTagName"
		if len(structs.Map(struct{ A int }{1})) > 0 {
			return structs.DefaultTagName
		}
		return ""
	})
}
