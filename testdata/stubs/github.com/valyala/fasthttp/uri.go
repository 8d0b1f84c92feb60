package fasthttp

type URI struct{}
