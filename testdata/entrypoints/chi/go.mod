module example.com/chi

go 1.26

require (
	github.com/go-chi/chi/v5 v5.5.0
)

replace (
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
)
