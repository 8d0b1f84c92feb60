// Package main makes session managers of scs with databases.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"github.com/alexedwards/scs/badgerstore"
	"github.com/alexedwards/scs/buntdbstore"
	"github.com/alexedwards/scs/leveldbstore"
	"github.com/alexedwards/scs/postgresstore"
	"github.com/alexedwards/scs/sqlite3store"
	"github.com/alexedwards/scs/v2"
)

func manager(s scs.Store) *scs.SessionManager {
	m := scs.NewSession()
	if s != nil {
		m.Store = s
	}
	return m
}

func login(m *scs.SessionManager) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { m.Put(r.Context(), "user", r.FormValue("user")) }
}

func main() {
	db, err := sql.Open("pgx", "postgres://db")
	if err != nil {
		log.Fatal(err)
	}
	bare := scs.NewSession() // want "memstore: session error"
	http.Handle("/bare", bare.LoadAndSave(login(bare)))
	disk := manager(sqlite3store.New(db)) // want "memstore: session error"
	http.Handle("/disk", disk.LoadAndSave(login(disk)))
	badger := manager(badgerstore.New(nil)) // want "memstore: session error"
	http.Handle("/badger", badger.LoadAndSave(login(badger)))
	prefixed := manager(badgerstore.NewWithPrefix(nil, "session:")) // want "memstore: session error"
	http.Handle("/badger/prefixed", prefixed.LoadAndSave(login(prefixed)))
	bunt := manager(buntdbstore.New(nil)) // want "memstore: session error"
	http.Handle("/bunt", bunt.LoadAndSave(login(bunt)))
	level := manager(leveldbstore.New(nil)) // want "memstore: session error"
	http.Handle("/level", level.LoadAndSave(login(level)))
	shared := scs.New()
	shared.Store = postgresstore.New(db)
	http.Handle("/shared", shared.LoadAndSave(login(shared)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
