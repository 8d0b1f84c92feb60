package websocket

type PreparedMessage struct{}
