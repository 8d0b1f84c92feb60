module go.uber.org/ratelimit

go 1.26
