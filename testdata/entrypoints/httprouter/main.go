// Command httprouter registers handles with parameters and plain handlers.
package main

import (
	"log"
	"net/http"

	"github.com/julienschmidt/httprouter"
)

type server struct{ carts map[string]int }

func main() {
	s := &server{carts: map[string]int{}}
	router := httprouter.New()
	router.GET("/", index)
	router.POST("/carts/:id", auth(s.createCart))
	router.DELETE("/carts/:id", s.adminOnly(auth(s.dropCart)))
	router.Handle(http.MethodPatch, "/carts/:id", s.patchCart)
	router.Handler(http.MethodGet, "/metrics", &metrics{})
	router.HandlerFunc(http.MethodPost, "/login", s.login)
	router.GET("/hits", s.hits())
	router.GET("/plain", wrapHandler(http.HandlerFunc(plain)))
	router.ServeFiles("/static/*filepath", http.Dir("static"))
	jobs := map[string]httprouter.Handle{
		"/jobs/:id/cancel": s.cancelJob,
		"/jobs/:id/retry":  auth(s.retryJob),
	}
	for path, h := range jobs {
		router.POST(path, h)
	}
	log.Fatal(http.ListenAndServe(":8080", router))
}
