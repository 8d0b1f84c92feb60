module example.com/gokit

go 1.26

require (
	github.com/go-kit/kit v0.13.0
	github.com/gorilla/mux v1.8.1
)

replace (
	github.com/go-kit/kit => ../../stubs/github.com/go-kit/kit
	github.com/gorilla/mux => ../../stubs/github.com/gorilla/mux
)
