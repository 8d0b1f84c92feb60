// Package databases has databases in local files.
package databases

import (
	"database/sql"
	"net/http"

	entsql "entgo.io/ent/dialect/sql"
	"github.com/jmoiron/sqlx"
	"go.etcd.io/bbolt"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
)

type note struct{ ID, Text string }

// SQL registers handlers.
func SQL(mux *http.ServeMux, driver string) {
	notes, _ := sql.Open("sqlite3", "notes.db") // want "localfile: embedded-db error"
	mux.HandleFunc("POST /sql/notes", func(w http.ResponseWriter, r *http.Request) {
		notes.Exec("INSERT INTO notes (text) VALUES (?)", r.FormValue("text"))
	})
	words, _ := sql.Open("sqlite3", "words.db") // only read
	mux.HandleFunc("GET /sql/words", func(w http.ResponseWriter, r *http.Request) {
		words.Query("SELECT word FROM words WHERE language = ?", r.FormValue("language"))
	})
	scratch, _ := sql.Open("sqlite3", "file::memory:?cache=shared")
	mux.HandleFunc("POST /sql/scratch", func(w http.ResponseWriter, r *http.Request) {
		scratch.Exec("INSERT INTO notes (text) VALUES (?)", r.FormValue("text"))
	})
	server, _ := sql.Open("pgx", "postgres://db")
	mux.HandleFunc("POST /sql/server", func(w http.ResponseWriter, r *http.Request) {
		server.Exec("INSERT INTO notes (text) VALUES (?)", r.FormValue("text"))
	})
	unknown, _ := sql.Open(driver, "db")
	mux.HandleFunc("POST /sql/unknown", func(w http.ResponseWriter, r *http.Request) {
		unknown.Exec("INSERT INTO notes (text) VALUES (?)", r.FormValue("text"))
	})
}

// SQLX registers handlers.
func SQLX(mux *http.ServeMux) {
	db, _ := sqlx.Connect("sqlite", "notes.db") // want "localfile: embedded-db error"
	mux.HandleFunc("POST /sqlx", func(w http.ResponseWriter, r *http.Request) {
		db.MustExec("UPDATE notes SET text = ?", r.FormValue("text"))
	})
}

// Gorm registers handlers.
func Gorm(mux *http.ServeMux) {
	local, _ := gorm.Open(sqlite.Open("notes.db"), &gorm.Config{}) // want "localfile: embedded-db error"
	server, _ := gorm.Open(postgres.Open("postgres://db"), &gorm.Config{})
	read, _ := gorm.Open(sqlite.Open("read.db"), &gorm.Config{})
	mux.HandleFunc("POST /gorm", func(w http.ResponseWriter, r *http.Request) {
		local.Create(&note{Text: r.FormValue("text")})
		server.Create(&note{Text: r.FormValue("text")})
	})
	mux.HandleFunc("GET /gorm", func(w http.ResponseWriter, r *http.Request) {
		var n note
		read.Where("id = ?", r.FormValue("id")).First(&n)
	})
}

// Ent registers handlers.
func Ent(mux *http.ServeMux) {
	drv, _ := entsql.Open("sqlite3", "notes.db") // want "localfile: embedded-db error"
	mux.HandleFunc("POST /ent", func(w http.ResponseWriter, r *http.Request) {
		drv.DB().Exec("DELETE FROM notes WHERE id = ?", r.FormValue("id"))
	})
}

// Bolt registers handlers.
func Bolt(mux *http.ServeMux) {
	db, _ := bbolt.Open("notes.db", 0o600, nil) // want "localfile: embedded-db error"
	mux.HandleFunc("POST /bolt", func(w http.ResponseWriter, r *http.Request) {
		db.Update(func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte("notes")).Put([]byte(r.FormValue("id")), []byte(r.FormValue("text")))
		})
	})
}
