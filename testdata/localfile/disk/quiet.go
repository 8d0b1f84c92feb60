package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

var logFile, _ = os.OpenFile("access.log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)

// registerQuiet has what looks like a local file and is none.
func registerQuiet(mux *http.ServeMux) {
	logger := log.New(logFile, "", log.LstdFlags)
	mux.HandleFunc("POST /logged", func(w http.ResponseWriter, r *http.Request) {
		logger.Println(r.FormValue("name"))
		fmt.Fprintf(logFile, "%s\n", r.URL.Path)
	})
	mux.HandleFunc("POST /parsed", func(w http.ResponseWriter, r *http.Request) {
		r.ParseMultipartForm(1 << 20) // the server removes its own files
		f, _, _ := r.FormFile("file")
		io.Copy(w, f)
	})
	mux.HandleFunc("POST /log", func(w http.ResponseWriter, r *http.Request) {
		f, _ := os.OpenFile("audit.log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
		fmt.Fprintln(f, r.FormValue("name"))
	})
}

// export is for the command line.
func export(name string) error { return os.WriteFile(name, []byte(os.Args[1]), 0o600) }

func init() {
	os.WriteFile("pid", []byte(fmt.Sprint(os.Getpid())), 0o600)
	if len(os.Args) > 2 {
		export(os.Args[2])
	}
}
