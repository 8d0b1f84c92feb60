module github.com/gorilla/csrf

go 1.26
