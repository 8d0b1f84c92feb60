module github.com/juju/ratelimit

go 1.26
