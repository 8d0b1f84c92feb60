// Package main fetches files at certain times.
package main

import (
	"database/sql"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/robfig/cron/v3"
)

type library struct{ db *sql.DB }

// fetch keeps a file on this disk.
func fetch(link, path string) error {
	resp, err := http.Get(link)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(file, resp.Body)
	return err
}

// covers fetches what no replica has fetched, and says where it is.
func (l *library) covers() {
	if err := fetch("http://covers/1", "/data/1.jpg"); err != nil {
		log.Print(err)
		return
	}
	l.db.Exec("UPDATE books SET cover = '/data/1.jpg' WHERE id = 1")
}

// coversAt does the same by a ticker.
func (l *library) coversAt() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		l.covers()
	}
}

// copies fetches a copy for each replica.
func (l *library) copies() {
	if err := fetch("http://words/list", "/data/words"); err != nil {
		log.Print(err)
	}
}

// sizes writes what every replica writes alike.
func (l *library) sizes() {
	l.db.Exec("UPDATE books SET size = 1 WHERE size IS NULL")
}

// tidy does two things that have nothing to do with each other.
func (l *library) tidy() {
	l.copies()
	l.sizes()
}

// tries writes the row also if there is no file.
func (l *library) tries() {
	if err := fetch("http://words/list", "/data/words"); err != nil {
		log.Print(err)
	}
	l.sizes()
}

// backs removes what is old once there is a copy.
func (l *library) backs() {
	if err := os.WriteFile("/data/backup", nil, 0o600); err != nil {
		return
	}
	l.db.Exec("DELETE FROM books WHERE gone")
}

func health(w http.ResponseWriter, r *http.Request) {}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	l := &library{db: db}
	c := cron.New()
	c.AddFunc("@hourly", l.covers) // want "localjob: job warning"
	c.AddFunc("@hourly", l.copies)
	c.AddFunc("@hourly", l.sizes)
	c.AddFunc("@hourly", l.tidy)
	c.AddFunc("@hourly", l.tries)
	c.AddFunc("@hourly", l.backs)
	c.Start()
	go l.coversAt()
	http.HandleFunc("/health", health)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
