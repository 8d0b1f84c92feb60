// Package main is a load balancer that offers several ways to choose.
package main

import (
	"flag"
	"hash/crc32"
	"net"
	"net/http"
	"net/http/httputil"
	"sync/atomic"
)

type strategy interface{ next(client string) *backend }

type backend struct {
	alive bool
	proxy *httputil.ReverseProxy
}

type balancer struct {
	backends  []*backend
	algorithm string
	sticky    bool
	turn      atomic.Uint64
	strategy  strategy
	always    strategy
}

var byAddress = flag.Bool("by-address", false, "send a client to the same backend again")

func main() {
	b := &balancer{algorithm: flag.Arg(0), sticky: *byAddress}
	b.strategy = turns{b}
	if flag.Arg(1) == "hash" {
		b.strategy = hashes{b}
	}
	b.always = hashes{b}
	http.HandleFunc("/strategy", b.byStrategy)
	http.HandleFunc("/always", b.byHash)
	http.HandleFunc("/algorithm", b.byAlgorithm)
	http.HandleFunc("/flag", b.byFlag)
	http.HandleFunc("/cookie", b.byCookie)
	http.HandleFunc("/healthy", b.ifAlive)
	http.HandleFunc("/served", b.serve)
	go b.check()
	http.ListenAndServe(":8080", nil)
}

func clientOf(r *http.Request) string {
	host, _, _ := net.SplitHostPort(r.RemoteAddr)
	return host
}

type turns struct{ *balancer }

func (t turns) next(string) *backend {
	return t.backends[t.turn.Add(1)%uint64(len(t.backends))]
}

type hashes struct{ *balancer }

func (h hashes) next(client string) *backend {
	return h.backends[crc32.ChecksumIEEE([]byte(client))%uint32(len(h.backends))]
}

// One of two implementations pins.
func (b *balancer) byStrategy(w http.ResponseWriter, r *http.Request) {
	b.strategy.next(clientOf(r)).proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address where it is asked to .httputil.ReverseProxy.ServeHTTP.; reached from /strategy"
}

func (b *balancer) byHash(w http.ResponseWriter, r *http.Request) {
	b.always.next(clientOf(r)).proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.ReverseProxy.ServeHTTP.; reached from /always"
}

func (b *balancer) choose(client string) *backend {
	switch b.algorithm {
	case "ip-hash":
		return hashes{b}.next(client)
	default:
		return turns{b}.next(client)
	}
}

func (b *balancer) byAlgorithm(w http.ResponseWriter, r *http.Request) {
	b.choose(clientOf(r)).proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address where it is asked to .httputil.ReverseProxy.ServeHTTP.; reached from /algorithm"
}

func (b *balancer) byFlag(w http.ResponseWriter, r *http.Request) {
	to := turns{b}.next("")
	if b.sticky {
		to = hashes{b}.next(clientOf(r))
	}
	to.proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address where it is asked to .httputil.ReverseProxy.ServeHTTP.; reached from /flag"
}

// Whether there is a cookie is not for a setting to say.
func (b *balancer) byCookie(w http.ResponseWriter, r *http.Request) {
	to := turns{b}.next("")
	if c, err := r.Cookie("route"); err == nil && c.Value != "" {
		to = hashes{b}.next(c.Value)
	}
	to.proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.ReverseProxy.ServeHTTP.; reached from /cookie"
}

// Nor is whether a backend works: that changes.
func (b *balancer) ifAlive(w http.ResponseWriter, r *http.Request) {
	to := hashes{b}.next(clientOf(r))
	if to.alive {
		to.proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.ReverseProxy.ServeHTTP.; reached from /healthy"
	}
}

func (b *balancer) check() {
	for _, to := range b.backends {
		to.alive = ping(to)
	}
}

func ping(*backend) bool {
	c, err := net.Dial("tcp", "backend:80")
	if err != nil {
		return false
	}
	return c.Close() == nil
}

// serve asks for the way of choosing before anything is chosen.
func (b *balancer) serve(w http.ResponseWriter, r *http.Request) {
	if b.algorithm == "address" {
		b.stick(w, r)
		return
	}
	turns{b}.next("").forward(w, r)
}

func (b *balancer) stick(w http.ResponseWriter, r *http.Request) {
	hashes{b}.next(clientOf(r)).forward(w, r)
}

func (to *backend) forward(w http.ResponseWriter, r *http.Request) {
	to.proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address where it is asked to .httputil.ReverseProxy.ServeHTTP.; reached from /served"
}

// An operator can change the algorithms of pools.
type pool struct {
	*balancer
	algorithm string
}

type pools struct{ list []*pool }

func (p *pools) add(w http.ResponseWriter, r *http.Request) {
	p.list = append(p.list, &pool{algorithm: r.FormValue("algorithm")})
}

func (p *pools) serve(w http.ResponseWriter, r *http.Request) {
	for _, to := range p.list {
		if to.algorithm == "address" {
			hashes{to.balancer}.next(clientOf(r)).proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address where it is asked to .httputil.ReverseProxy.ServeHTTP.; reached from /pools"
		}
	}
}

// What each request says of itself is no setting.
func (p *pools) byPath(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/live" {
		hashes{p.list[0].balancer}.next(clientOf(r)).proxy.ServeHTTP(w, r) // want "proxy by a cookie or their address .httputil.ReverseProxy.ServeHTTP.; reached from /live"
	}
}

func init() {
	p := new(pools)
	http.HandleFunc("POST /pools", p.add)
	http.HandleFunc("/pools", p.serve)
	http.HandleFunc("/live", p.byPath)
}
