module github.com/nutsdb/nutsdb

go 1.26
