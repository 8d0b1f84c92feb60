package hubs

import (
	"fmt"
	"net/http"
	"sync"
)

// broker sends events to the clients of this process.
type broker struct {
	mu          sync.Mutex
	subscribers map[chan string]struct{} // want "memstate: connection-hub warning broker.subscribers"
}

func (b *broker) subscribe(w http.ResponseWriter, r *http.Request) {
	events := make(chan string, 8)
	b.mu.Lock()
	b.subscribers[events] = struct{}{}
	b.mu.Unlock()
	defer func() {
		b.mu.Lock()
		delete(b.subscribers, events)
		b.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		select {
		case e := <-events:
			fmt.Fprintf(w, "data: %s\n\n", e)
			w.(http.Flusher).Flush()
		case <-r.Context().Done():
			return
		}
	}
}

func (b *broker) publish(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for events := range b.subscribers {
		select {
		case events <- r.FormValue("event"):
		default:
		}
	}
}

func registerEvents(mux *http.ServeMux) {
	b := &broker{subscribers: map[chan string]struct{}{}}
	mux.HandleFunc("GET /events", b.subscribe)
	mux.HandleFunc("POST /events", b.publish)
}
