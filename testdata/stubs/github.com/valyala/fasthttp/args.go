// Package fasthttp is a stub for tests: types and signatures of github.com/valyala/fasthttp, without its code.
package fasthttp

type Args struct{}

func (a *Args) Peek(key string) []byte { return nil }

func (a *Args) PeekMulti(key string) [][]byte { return nil }

func (a *Args) GetUint(key string) (int, error) { return 0, nil }

func (a *Args) GetBool(key string) bool { return false }
