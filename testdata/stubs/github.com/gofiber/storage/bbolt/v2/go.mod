module github.com/gofiber/storage/bbolt/v2

go 1.26
