package fasthttp

type header struct{}

type ResponseHeader struct {
	header
}

type RequestHeader struct {
	header
}

func (h *ResponseHeader) Set(key string, value string) {}

func (h *RequestHeader) Peek(key string) []byte { return nil }

func (h *RequestHeader) PeekBytes(key []byte) []byte { return nil }

func (h *RequestHeader) PeekAll(key string) [][]byte { return nil }

func (h *RequestHeader) Cookie(key string) []byte { return nil }
