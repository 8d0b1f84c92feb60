module github.com/didip/tollbooth/v8

go 1.26
