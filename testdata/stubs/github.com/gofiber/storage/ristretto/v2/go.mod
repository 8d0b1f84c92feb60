module github.com/gofiber/storage/ristretto/v2

go 1.26
