module github.com/gofiber/storage/pebble/v2

go 1.26
