// Command report runs once on the command line; its functions of a handler's shape are never served.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
)

var formats = map[string]func(http.ResponseWriter, *http.Request){
	"csv":  csv,
	"json": json,
}

func main() {
	format := formats["csv"]
	if len(os.Args) > 1 {
		format = formats[os.Args[1]]
	}
	rec := httptest.NewRecorder()
	format(rec, httptest.NewRequest(http.MethodGet, "/", nil))
	fmt.Println(rec.Body.String())
}

func csv(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "a,b") }

func json(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "[]") }
