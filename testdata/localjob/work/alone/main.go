// Package main serves no requests: nobody runs it twice.
package main

import (
	"database/sql"
	"log"
	"time"
)

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for range time.Tick(time.Hour) {
			db.Exec("INSERT INTO bills SELECT * FROM due")
		}
	}()
	select {}
}
