module github.com/didip/tollbooth

go 1.26
