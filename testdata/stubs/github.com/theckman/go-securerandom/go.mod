module github.com/theckman/go-securerandom

go 1.26
