module github.com/alexedwards/scs/postgresstore

go 1.26
