module github.com/alexedwards/scs/leveldbstore

go 1.26
