module github.com/gofiber/storage/leveldb

go 1.26
