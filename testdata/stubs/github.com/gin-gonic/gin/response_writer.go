package gin

import "net/http"

type ResponseWriter interface {
	http.ResponseWriter
	http.Hijacker
	http.Flusher
	http.CloseNotifier
	Pusher() http.Pusher
	Size() int
	Status() int
	WriteHeaderNow()
	WriteString(string) (int, error)
	Written() bool
}
