// Command libraries serves handlers that share values of libraries which are
// not safe for concurrent use, or are.
package main

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash"
	"log"
	"math/rand"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/gomodule/redigo/redis"
)

// A connection is for one goroutine at a time; a pool is for all.
type direct struct {
	conn redis.Conn // want "unguarded: value warning direct.conn"
}

func (d direct) get(k string) string {
	v, _ := d.conn.Do("GET", k)
	s, _ := v.(string)
	return s
}

type pooled struct{ pool *redis.Pool }

func (p *pooled) get(k string) string {
	c := p.pool.Get()
	defer c.Close()
	v, _ := c.Do("GET", k)
	s, _ := v.(string)
	return s
}

type serial struct {
	mu   sync.Mutex
	conn redis.Conn
}

func (s *serial) get(k string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, _ := s.conn.Do("GET", k)
	str, _ := v.(string)
	return str
}

// One receives while another sends.
type duplex struct{ conn redis.Conn }

func (d *duplex) listen() {
	for {
		if _, err := d.conn.Receive(); err != nil {
			return
		}
	}
}

// A generator of random numbers locks only if its source does.
type dice struct {
	mu      sync.Mutex
	shared  *rand.Rand // want "unguarded: value warning dice.shared"
	guarded *rand.Rand
	locking *rand.Rand
}

type lockedSource struct {
	mu  sync.Mutex
	src rand.Source
}

func (l *lockedSource) Int63() int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.src.Int63()
}

func (l *lockedSource) Seed(seed int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.src.Seed(seed)
}

func newSource() rand.Source { return &lockedSource{src: rand.NewSource(1)} }

func newDice(locking *rand.Rand) *dice {
	return &dice{shared: rand.New(rand.NewSource(1)), guarded: rand.New(rand.NewSource(2)), locking: locking}
}

func (d *dice) roll() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.guarded.Intn(6)
}

// A hash that all requests share goes on from what another one wrote.
type digests struct {
	mu    sync.Mutex
	open  hash.Hash // want "unguarded: value warning digests.open"
	shut  hash.Hash // always under the lock
	fresh func() hash.Hash
}

func (d *digests) token(text string) string {
	d.open.Reset()
	fmt.Fprint(d.open, text)
	return string(d.open.Sum(nil))
}

func (d *digests) locked(text string) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shut.Reset()
	fmt.Fprint(d.shut, text)
	return string(d.shut.Sum(nil))
}

// own hashes with a hash of its own.
func (d *digests) own(text string) string {
	h := d.fresh()
	h.Reset()
	fmt.Fprint(h, text)
	return string(h.Sum(nil))
}

// A generator that is handed on as an argument is the same one. With several
// variables behind the parameter, nobody tells which lock belongs to which.
type table struct {
	mu     sync.Mutex
	open   *rand.Rand // want "unguarded: value warning table.open"
	closed *rand.Rand // always under the lock
	left   *rand.Rand // shares draw with right
	right  *rand.Rand
}

func throw(r *rand.Rand) int { return face(r) + face(r) }

func face(r *rand.Rand) int { return r.Intn(6) }

func throwLocked(r *rand.Rand) int { return r.Intn(6) }

func draw(r *rand.Rand) int { return r.Intn(52) }

// Buffers and builders are plain memory; loggers lock.
type pages struct {
	mu     sync.Mutex
	buf    bytes.Buffer    // want "unguarded: value error pages.buf"
	text   strings.Builder // want "unguarded: value error pages.text"
	kept   bytes.Buffer    // written under the lock
	behind *bytes.Buffer   // want "unguarded: value warning pages.behind"
	log    *log.Logger     // locks
}

func main() {
	h := &digests{open: sha1.New(), shut: sha1.New(), fresh: sha256.New}
	show("GET /token", func(r *http.Request) string { return h.token(r.FormValue("k")) })
	show("GET /locked", func(r *http.Request) string { return h.locked(r.FormValue("k")) })
	show("GET /own", func(r *http.Request) string { return h.own(r.FormValue("k")) })
	conn, _ := redis.Dial("tcp", "localhost:6379")
	d := direct{conn}
	p := &pooled{&redis.Pool{}}
	s := &serial{conn: conn2()}
	show("GET /direct", func(r *http.Request) string { return d.get(r.FormValue("k")) })
	show("GET /pooled", func(r *http.Request) string { return p.get(r.FormValue("k")) })
	show("GET /serial", func(r *http.Request) string { return s.get(r.FormValue("k")) })
	x := &duplex{conn2()}
	go x.listen()
	var one sync.Mutex
	show("PUT /duplex", func(r *http.Request) string {
		one.Lock()
		defer one.Unlock()
		x.conn.Send("PING")
		return ""
	})
	rolls()
	handed()
	written()
	sockets()
	foreign()
	http.ListenAndServe(":8080", nil)
}

func conn2() redis.Conn {
	c, _ := redis.Dial("tcp", "localhost:6379")
	return c
}

func rolls() {
	d := newDice(rand.New(newSource()))
	show("GET /shared", func(r *http.Request) string { return strconv.Itoa(d.shared.Intn(6)) })
	show("GET /guarded", func(r *http.Request) string { return strconv.Itoa(d.roll()) })
	show("GET /locking", func(r *http.Request) string { return strconv.Itoa(d.locking.Intn(6)) })
	show("GET /global", func(r *http.Request) string { return strconv.Itoa(rand.Intn(6)) })
	show("GET /own", func(r *http.Request) string {
		return strconv.Itoa(rand.New(rand.NewSource(3)).Intn(6))
	})
}

func handed() {
	t := &table{open: rand.New(rand.NewSource(1)), closed: rand.New(rand.NewSource(2)), left: rand.New(rand.NewSource(3)), right: rand.New(rand.NewSource(4))}
	show("GET /open", func(r *http.Request) string { return strconv.Itoa(throw(t.open)) })
	show("GET /closed", func(r *http.Request) string {
		t.mu.Lock()
		defer t.mu.Unlock()
		return strconv.Itoa(throwLocked(t.closed))
	})
	show("GET /left", func(r *http.Request) string { return strconv.Itoa(draw(t.left)) })
	show("GET /right", func(r *http.Request) string {
		t.mu.Lock()
		defer t.mu.Unlock()
		return strconv.Itoa(draw(t.right))
	})
}

func written() {
	p := &pages{behind: new(bytes.Buffer), log: log.Default()}
	show("POST /pages", func(r *http.Request) string {
		p.buf.WriteString(r.FormValue("v"))
		p.text.WriteString(r.FormValue("v"))
		p.behind.WriteString(r.FormValue("v"))
		p.log.Println(r.FormValue("v"))
		p.mu.Lock()
		defer p.mu.Unlock()
		p.kept.WriteString(r.FormValue("v"))
		return ""
	})
	show("GET /pages", func(r *http.Request) string {
		var own strings.Builder
		own.WriteString(r.FormValue("v"))
		return own.String()
	})
}

// show registers a handler that answers with a text.
func show(path string, do func(r *http.Request) string) {
	k := newKept()
	http.HandleFunc("POST /kept", k.put)
	http.HandleFunc("GET /kept", k.get)
	http.HandleFunc("POST /kept/current", k.renew)
	http.HandleFunc("GET /kept/current", k.tell)
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(do(r))) })
}
