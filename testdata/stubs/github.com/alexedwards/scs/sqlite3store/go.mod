module github.com/alexedwards/scs/sqlite3store

go 1.26
