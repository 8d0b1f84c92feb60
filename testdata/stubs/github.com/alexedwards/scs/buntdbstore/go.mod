module github.com/alexedwards/scs/buntdbstore

go 1.26
