module github.com/alexedwards/scs/badgerstore

go 1.26
