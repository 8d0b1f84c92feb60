package fasthttp

type FS struct{}
