module example.com/huma

go 1.26

require (
	github.com/danielgtaylor/huma/v2 v2.37.2
	github.com/go-chi/chi/v5 v5.5.0
)

replace (
	github.com/danielgtaylor/huma/v2 => ../../stubs/github.com/danielgtaylor/huma/v2
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
)
