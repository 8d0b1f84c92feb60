package redis

type Options struct {
	Addr     string
	Password string
	DB       int
}

func ParseURL(redisURL string) (*Options, error) { return nil, nil }
