module github.com/didip/tollbooth/v6

go 1.26
