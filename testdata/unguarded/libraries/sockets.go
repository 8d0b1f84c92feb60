package main

import (
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

var upgrader websocket.Upgrader

// A client's connection is written by whoever has a message for it.
type client struct {
	conn *websocket.Conn // want "unguarded: escaped-object warning client.conn"
}

type hub struct {
	mu      sync.RWMutex
	clients map[string]*client
}

func (h *hub) send(text string) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	for _, c := range h.clients {
		c.conn.WriteMessage(websocket.TextMessage, []byte(text))
	}
}

// A peer's connection is written by its own goroutine, or under its lock.
type peer struct {
	conn *websocket.Conn
	out  chan string
}

type member struct {
	mu   sync.Mutex
	conn *websocket.Conn
}

type lounge struct {
	mu      sync.Mutex
	peers   map[string]*peer
	members map[string]*member
}

func (p *peer) write() {
	for text := range p.out {
		p.conn.WriteMessage(websocket.TextMessage, []byte(text))
	}
}

func (m *member) write(text string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.conn.WriteMessage(websocket.TextMessage, []byte(text))
}

func sockets() {
	h := &hub{clients: map[string]*client{}}
	http.HandleFunc("GET /join", func(w http.ResponseWriter, r *http.Request) {
		conn, _ := upgrader.Upgrade(w, r, nil)
		c := &client{conn: conn}
		h.mu.Lock()
		h.clients[r.RemoteAddr] = c
		h.mu.Unlock()
		for {
			_, text, err := c.conn.ReadMessage()
			if err != nil {
				return
			}
			h.send(string(text))
		}
	})
	l := &lounge{peers: map[string]*peer{}, members: map[string]*member{}}
	http.HandleFunc("GET /lounge", func(w http.ResponseWriter, r *http.Request) {
		conn, _ := upgrader.Upgrade(w, r, nil)
		p := &peer{conn: conn, out: make(chan string)}
		m := &member{conn: conn}
		l.mu.Lock()
		l.peers[r.RemoteAddr] = p
		l.members[r.RemoteAddr] = m
		l.mu.Unlock()
		go p.write()
		for {
			_, text, err := p.conn.ReadMessage()
			if err != nil {
				return
			}
			l.mu.Lock()
			for _, other := range l.peers {
				other.out <- string(text)
			}
			for _, other := range l.members {
				other.write(string(text))
			}
			l.mu.Unlock()
		}
	})
}
