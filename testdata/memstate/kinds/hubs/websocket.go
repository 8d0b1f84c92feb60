// Package hubs keeps connections: what one replica broadcasts reaches its own
// clients only.
package hubs

import (
	"log"
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

// Hub is served by a goroutine of its own.
type Hub struct {
	clients    map[*Client]bool // want "memstate: connection-hub warning Hub.clients"
	broadcast  chan []byte
	register   chan *Client
	unregister chan *Client
}

// Client is one connection. Its queue ends with it.
type Client struct {
	hub  *Hub
	conn *websocket.Conn
	send chan []byte
}

func newHub() *Hub {
	return &Hub{
		clients:    make(map[*Client]bool),
		broadcast:  make(chan []byte),
		register:   make(chan *Client),
		unregister: make(chan *Client),
	}
}

func (h *Hub) run() {
	for {
		select {
		case c := <-h.register:
			h.clients[c] = true
		case c := <-h.unregister:
			if _, ok := h.clients[c]; ok {
				delete(h.clients, c)
				close(c.send)
			}
		case msg := <-h.broadcast:
			for c := range h.clients {
				select {
				case c.send <- msg:
				default:
					close(c.send)
					delete(h.clients, c)
				}
			}
		}
	}
}

func (c *Client) read() {
	defer func() {
		c.hub.unregister <- c
		c.conn.Close()
	}()
	for {
		_, msg, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		c.hub.broadcast <- msg
	}
}

func (c *Client) write() {
	defer c.conn.Close()
	for msg := range c.send {
		if err := c.conn.WriteMessage(websocket.TextMessage, msg); err != nil {
			return
		}
	}
}

var upgrader = websocket.Upgrader{ReadBufferSize: 1024, WriteBufferSize: 1024}

func (h *Hub) serve(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		log.Print(err)
		return
	}
	c := &Client{hub: h, conn: conn, send: make(chan []byte, 256)}
	h.register <- c
	go c.write()
	go c.read()
}

// rooms keep connections under a lock.
type rooms struct {
	mu     sync.Mutex
	byName map[string][]*websocket.Conn // want "memstate: connection-hub warning rooms.byName"
}

func (s *rooms) join(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		log.Print(err)
		return
	}
	s.mu.Lock()
	s.byName[r.PathValue("room")] = append(s.byName[r.PathValue("room")], conn)
	s.mu.Unlock()
}

func (s *rooms) post(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, conn := range s.byName[r.PathValue("room")] {
		if err := conn.WriteJSON(r.FormValue("text")); err != nil {
			log.Print(err)
		}
	}
}

// echo keeps a connection for itself.
func echo(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		log.Print(err)
		return
	}
	defer conn.Close()
	for {
		kind, msg, err := conn.ReadMessage()
		if err != nil || conn.WriteMessage(kind, msg) != nil {
			return
		}
	}
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	h := newHub()
	go h.run()
	mux.HandleFunc("GET /ws", h.serve)
	s := &rooms{byName: map[string][]*websocket.Conn{}}
	mux.HandleFunc("GET /rooms/{room}", s.join)
	mux.HandleFunc("POST /rooms/{room}", s.post)
	mux.HandleFunc("GET /echo", echo)
	registerEvents(mux)
}
