// Package main settles some of the places at which it begins the same work.
package main

import (
	"log"
	"net/http"
	"net/smtp"
)

func send(to string) error { return smtp.SendMail("mail:25", nil, "", []string{to}, nil) }

// first is nearest, and settled for itself only.
func first(w http.ResponseWriter, r *http.Request) {
	go send(r.FormValue("to")) //hiddenstate:ignore localjob nobody misses this mail
}

func second(w http.ResponseWriter, r *http.Request) {
	go send(r.FormValue("to")) // want "localjob: job warning"
}

func third(w http.ResponseWriter, r *http.Request) { go send(r.FormValue("to")) }

// remind is settled wherever it begins.
//
//hiddenstate:ignore localjob the mail is sent again the next day
func remind(to string) { send(to) }

func fourth(w http.ResponseWriter, r *http.Request) {
	go remind(r.FormValue("to")) // want "localjob: job warning"
}

func fifth(w http.ResponseWriter, r *http.Request) { go remind(r.FormValue("to")) }

// greet is settled at each place where it begins.
func greet(to string) { send(to) }

func sixth(w http.ResponseWriter, r *http.Request) {
	//hiddenstate:ignore localjob a greeting may be lost
	go greet(r.FormValue("to")) // want "localjob: job warning"
}

//hiddenstate:ignore localjob so may this one
func seventh(w http.ResponseWriter, r *http.Request) { go greet(r.FormValue("to")) }

func main() {
	http.HandleFunc("POST /first", first)
	http.HandleFunc("POST /second", second)
	http.HandleFunc("POST /third", third)
	http.HandleFunc("POST /fourth", fourth)
	http.HandleFunc("POST /fifth", fifth)
	http.HandleFunc("POST /sixth", sixth)
	http.HandleFunc("POST /seventh", seventh)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
