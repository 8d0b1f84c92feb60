module example.com/ownrouter

go 1.26

require (
	github.com/gin-gonic/gin v1.12.0
	github.com/go-chi/chi/v5 v5.5.0
)

replace (
	github.com/gin-gonic/gin => ../../stubs/github.com/gin-gonic/gin
	github.com/go-chi/chi/v5 => ../../stubs/github.com/go-chi/chi/v5
)
