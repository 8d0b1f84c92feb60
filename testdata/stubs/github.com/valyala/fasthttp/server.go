package fasthttp

import (
	"context"
	"crypto/tls"
	"mime/multipart"
	"net"
	"os"
	"time"
)

func ListenAndServe(addr string, handler RequestHandler) error { return nil }

type RequestHandler func(ctx *RequestCtx)

type ServeHandler func(c net.Conn) error

type Server struct {
	Logger                             Logger
	Handler                            RequestHandler
	ErrorHandler                       func(ctx *RequestCtx, err error)
	HeaderReceived                     func(header *RequestHeader) RequestConfig
	ContinueHandler                    func(header *RequestHeader) bool
	ExpectHandler                      func(ctx *RequestCtx) int
	ConnState                          func(net.Conn, ConnState)
	TLSConfig                          *tls.Config
	FormValueFunc                      FormValueFunc
	Name                               string
	Concurrency                        int
	ReadBufferSize                     int
	WriteBufferSize                    int
	ReadTimeout                        time.Duration
	WriteTimeout                       time.Duration
	IdleTimeout                        time.Duration
	MaxConnsPerIP                      int
	MaxRequestsPerConn                 int
	MaxKeepaliveDuration               time.Duration
	MaxIdleWorkerDuration              time.Duration
	TCPKeepalivePeriod                 time.Duration
	MaxRequestBodySize                 int
	SleepWhenConcurrencyLimitsExceeded time.Duration
	DisableKeepalive                   bool
	TCPKeepalive                       bool
	ReduceMemoryUsage                  bool
	LazyRequestTime                    bool
	GetOnly                            bool
	DisablePreParseMultipartForm       bool
	LogAllErrors                       bool
	SecureErrorLogMessage              bool
	DisableHeaderNamesNormalizing      bool
	NoDefaultServerHeader              bool
	NoDefaultDate                      bool
	NoDefaultContentType               bool
	KeepHijackedConns                  bool
	CloseOnShutdown                    bool
	StreamRequestBody                  bool
}

func TimeoutHandler(h RequestHandler, timeout time.Duration, msg string) RequestHandler { return nil }

type RequestConfig struct{}

func CompressHandler(h RequestHandler) RequestHandler { return nil }

type RequestCtx struct {
	Response Response
	Request  Request
}

func (ctx *RequestCtx) SetUserValue(key any, value any) {}

func (ctx *RequestCtx) UserValue(key any) any { return nil }

type Logger interface {
	Printf(format string, args ...any)
}

func (ctx *RequestCtx) SetStatusCode(statusCode int) {}

func (ctx *RequestCtx) SetContentType(contentType string) {}

func (ctx *RequestCtx) RequestURI() []byte { return nil }

func (ctx *RequestCtx) URI() *URI { return nil }

func (ctx *RequestCtx) Referer() []byte { return nil }

func (ctx *RequestCtx) UserAgent() []byte { return nil }

func (ctx *RequestCtx) Path() []byte { return nil }

func (ctx *RequestCtx) Host() []byte { return nil }

func (ctx *RequestCtx) QueryArgs() *Args { return nil }

func (ctx *RequestCtx) PostArgs() *Args { return nil }

func (ctx *RequestCtx) MultipartForm() (*multipart.Form, error) { return nil, nil }

func (ctx *RequestCtx) FormFile(key string) (*multipart.FileHeader, error) { return nil, nil }

func SaveMultipartFile(fh *multipart.FileHeader, path string) (err error) { return nil }

func (ctx *RequestCtx) FormValue(key string) []byte { return nil }

type FormValueFunc func(*RequestCtx, string) []byte

func (ctx *RequestCtx) IsGet() bool { return false }

func (ctx *RequestCtx) IsPost() bool { return false }

func (ctx *RequestCtx) IsPut() bool { return false }

func (ctx *RequestCtx) IsDelete() bool { return false }

func (ctx *RequestCtx) IsPatch() bool { return false }

func (ctx *RequestCtx) Method() []byte { return nil }

func (ctx *RequestCtx) RemoteIP() net.IP { return nil }

func (ctx *RequestCtx) Error(msg string, statusCode int) {}

func (ctx *RequestCtx) SetBody(body []byte) {}

func (ctx *RequestCtx) SetBodyString(body string) {}

func (ctx *RequestCtx) Write(p []byte) (int, error) { return 0, nil }

func (ctx *RequestCtx) WriteString(s string) (int, error) { return 0, nil }

func (ctx *RequestCtx) PostBody() []byte { return nil }

func (s *Server) NextProto(key string, nph ServeHandler) {}

func (s *Server) ListenAndServe(addr string) error { return nil }

func (s *Server) ListenAndServeUNIX(addr string, mode os.FileMode) error { return nil }

func (s *Server) ListenAndServeTLS(addr string, certFile string, keyFile string) error { return nil }

func (s *Server) ListenAndServeTLSEmbed(addr string, certData []byte, keyData []byte) error {
	return nil
}

func (s *Server) ServeTLS(ln net.Listener, certFile string, keyFile string) error { return nil }

func (s *Server) ServeTLSEmbed(ln net.Listener, certData []byte, keyData []byte) error { return nil }

func (s *Server) AppendCert(certFile string, keyFile string) error { return nil }

func (s *Server) AppendCertEmbed(certData []byte, keyData []byte) error { return nil }

func (s *Server) Serve(ln net.Listener) error { return nil }

func (s *Server) Shutdown() error { return nil }

func (s *Server) ShutdownWithContext(ctx context.Context) (err error) { return nil }

func (s *Server) ServeConn(c net.Conn) error { return nil }

func (s *Server) GetCurrentConcurrency() uint32 { return 0 }

func (s *Server) GetOpenConnectionsCount() int32 { return 0 }

func (s *Server) GetRejectedConnectionsCount() uint32 { return 0 }

type ConnState int
