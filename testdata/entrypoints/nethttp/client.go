package main

import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

// retry is a client's round tripper: no entry point.
type retry struct{ next http.RoundTripper }

func (t retry) RoundTrip(r *http.Request) (*http.Response, error) {
	if resp, err := t.next.RoundTrip(r); err == nil {
		return resp, nil
	}
	return t.next.RoundTrip(r)
}

var client = &http.Client{
	Transport: retry{next: http.DefaultTransport},
	CheckRedirect: func(r *http.Request, via []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

// proxy answers requests with foreign code; its hooks are no entry points.
func proxy(target *url.URL) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(target) },
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadGateway)
		},
		Transport: client.Transport,
	}
}

var _ = proxy
