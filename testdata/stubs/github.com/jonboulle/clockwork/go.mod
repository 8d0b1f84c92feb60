module github.com/jonboulle/clockwork

go 1.26
