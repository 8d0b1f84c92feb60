module example.com/locations

go 1.26

require (
	github.com/hashicorp/golang-lru/v2 v2.0.7
	github.com/orcaman/concurrent-map/v2 v2.0.1
	github.com/patrickmn/go-cache v2.1.0+incompatible
	github.com/urfave/cli v1.22.17
	golang.org/x/time v0.14.0
)

replace (
	github.com/hashicorp/golang-lru/v2 => ../../stubs/github.com/hashicorp/golang-lru/v2
	github.com/orcaman/concurrent-map/v2 => ../../stubs/github.com/orcaman/concurrent-map/v2
	github.com/patrickmn/go-cache => ../../stubs/github.com/patrickmn/go-cache
	github.com/urfave/cli => ../../stubs/github.com/urfave/cli
	golang.org/x/time => ../../stubs/golang.org/x/time
)
