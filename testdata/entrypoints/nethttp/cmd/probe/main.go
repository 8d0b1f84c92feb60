// Command probe runs on the command line: functions of a handler's shape are only called.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func main() {
	rec := httptest.NewRecorder()
	answer(rec, httptest.NewRequest(http.MethodGet, "/", nil))
	fmt.Println(rec.Code)
}

func answer(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusTeapot)
}
