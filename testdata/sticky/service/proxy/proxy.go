// Package main is a reverse proxy that sends clients to backends in many ways.
package main

import (
	"hash/fnv"
	"math/rand"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
)

var (
	backends []*url.URL
	proxies  []*httputil.ReverseProxy
	tenants  = map[string]*url.URL{}
	next     atomic.Uint64
)

func main() {
	http.Handle("/cookie", &httputil.ReverseProxy{Director: byCookie})
	http.Handle("/address", &httputil.ReverseProxy{Rewrite: byAddress})
	http.Handle("/forwarded", &httputil.ReverseProxy{Director: byForwarded})
	http.Handle("/robin", &httputil.ReverseProxy{Director: robin})
	http.Handle("/tenant", &httputil.ReverseProxy{Director: byTenant})
	http.HandleFunc("/made", made)
	http.HandleFunc("/ready", ready)
	http.HandleFunc("/random", random)
	http.HandleFunc("/redirect", redirect)
	balancer := hashing{backends}
	http.HandleFunc("/balanced", func(w http.ResponseWriter, r *http.Request) {
		var b picker = balancer
		httputil.NewSingleHostReverseProxy(b.pick(r)).ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.NewSingleHostReverseProxy.; reached from /balanced"
	})
	http.ListenAndServe(":8080", nil)
}

func byCookie(r *http.Request) {
	c, err := r.Cookie("route")
	if err != nil {
		r.URL.Host = backends[0].Host
		return
	}
	r.URL.Scheme = "http"
	r.URL.Host = c.Value // want "proxy by a cookie or their address .URL.Host.; reached from /cookie"
}

func hash(s string) int {
	h := fnv.New32a()
	h.Write([]byte(s))
	return int(h.Sum32())
}

func byAddress(p *httputil.ProxyRequest) {
	ip, _, _ := net.SplitHostPort(p.In.RemoteAddr)
	p.SetURL(backends[hash(ip)%len(backends)]) // want "proxy by a cookie or their address .httputil.ProxyRequest.SetURL.; reached from /address"
}

func byForwarded(r *http.Request) {
	first, _, _ := strings.Cut(r.Header.Get("X-Forwarded-For"), ",")
	target := backends[hash(first)%len(backends)]
	r.URL.Host = target.Host // want "proxy by a cookie or their address .URL.Host.; reached from /forwarded"
}

func robin(r *http.Request) {
	r.URL.Host = backends[next.Add(1)%uint64(len(backends))].Host
}

// byTenant sends a tenant's requests to the tenant's service.
func byTenant(r *http.Request) { r.URL.Host = tenants[r.Host].Host }

func made(w http.ResponseWriter, r *http.Request) {
	target := backends[hash(r.RemoteAddr)%len(backends)]
	httputil.NewSingleHostReverseProxy(target).ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.NewSingleHostReverseProxy.; reached from /made"
}

func ready(w http.ResponseWriter, r *http.Request) {
	proxies[hash(r.RemoteAddr)%len(proxies)].ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.ReverseProxy.ServeHTTP.; reached from /ready"
}

func random(w http.ResponseWriter, r *http.Request) {
	proxies[rand.Intn(len(proxies))].ServeHTTP(w, r)
}

// redirect changes a URL that is not the request's.
func redirect(w http.ResponseWriter, r *http.Request) {
	c, _ := r.Cookie("host")
	to := *r.URL
	to.Host = c.Value
	http.Redirect(w, r, to.String(), http.StatusFound)
}

type picker interface{ pick(*http.Request) *url.URL }

type hashing struct{ backends []*url.URL }

func (h hashing) pick(r *http.Request) *url.URL {
	return h.backends[hash(r.RemoteAddr)%len(h.backends)]
}
