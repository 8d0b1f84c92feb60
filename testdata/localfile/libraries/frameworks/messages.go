package frameworks

import (
	"net/http"
	"os"

	"github.com/gorilla/websocket"
)

// Messages registers handlers that write what a websocket brings.
func Messages(mux *http.ServeMux) {
	var upgrader websocket.Upgrader
	mux.HandleFunc("GET /messages", func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		_, message, err := conn.ReadMessage()
		if err == nil {
			os.WriteFile("message", message, 0o600) // want "localfile: upload error"
		}
	})
}
