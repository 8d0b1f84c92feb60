package redis

type FailoverOptions struct{}

func NewFailoverClient(failoverOpt *FailoverOptions) *Client { return nil }
