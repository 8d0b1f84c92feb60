package echo

var ErrUnauthorized *httpError

func NewHTTPError(code int, message string) *HTTPError { return nil }

type HTTPError struct{}

func (he *HTTPError) Error() string { return "" }

func (he *HTTPError) Unwrap() error { return nil }

type httpError struct{}

func (he httpError) Error() string { return "" }
