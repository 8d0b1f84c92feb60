module github.com/alexedwards/scs/boltstore

go 1.26
