module github.com/gofiber/storage/badger/v2

go 1.26
