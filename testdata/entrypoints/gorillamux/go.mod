module example.com/gorillamux

go 1.26

require (
	github.com/gorilla/mux v1.8.1
)

replace (
	github.com/gorilla/mux => ../../stubs/github.com/gorilla/mux
)
