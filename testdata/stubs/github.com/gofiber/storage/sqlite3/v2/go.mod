module github.com/gofiber/storage/sqlite3/v2

go 1.26
