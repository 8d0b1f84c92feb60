module github.com/asdine/storm/v3

go 1.26
