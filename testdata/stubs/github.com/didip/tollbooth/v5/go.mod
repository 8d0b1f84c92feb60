module github.com/didip/tollbooth/v5

go 1.26
