module example.com/caches

go 1.26

require (
	github.com/hashicorp/golang-lru/v2 v2.0.7
	github.com/patrickmn/go-cache v2.1.0+incompatible
	golang.org/x/sync v0.18.0
)

replace (
	github.com/hashicorp/golang-lru/v2 => ../../stubs/github.com/hashicorp/golang-lru/v2
	github.com/patrickmn/go-cache => ../../stubs/github.com/patrickmn/go-cache
	golang.org/x/sync => ../../stubs/golang.org/x/sync
)
