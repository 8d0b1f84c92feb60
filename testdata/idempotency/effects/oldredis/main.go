// Command oldredis uses clients of Redis whose commands take no context.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/go-redis/redis"
	redis7 "github.com/go-redis/redis/v7"
	"github.com/google/uuid"
)

type server struct {
	six   *redis.Client
	seven *redis7.Client
}

func main() {
	s := &server{redis.NewClient(&redis.Options{}), redis7.NewClient(&redis7.Options{})}
	http.HandleFunc("POST /six/add", s.sixAdd)
	http.HandleFunc("POST /six/set", s.sixSet)
	http.HandleFunc("POST /six/fresh", s.sixFresh)
	http.HandleFunc("POST /six/publish", s.sixPublish)
	http.HandleFunc("POST /six/once", s.sixOnce)
	http.HandleFunc("POST /seven/add", s.sevenAdd)
	http.HandleFunc("POST /seven/push", s.sevenPush)
	http.HandleFunc("POST /seven/set", s.sevenSet)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) sixAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.six.Incr(r.FormValue("id"))
}

func (s *server) sixSet(w http.ResponseWriter, r *http.Request) {
	s.six.Set(r.FormValue("id"), r.FormValue("text"), time.Hour)
}

func (s *server) sixFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.six.Set(uuid.NewString(), r.FormValue("text"), 0)
}

func (s *server) sixPublish(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	s.six.Publish("orders", r.FormValue("id"))
}

func (s *server) sixOnce(w http.ResponseWriter, r *http.Request) {
	if !s.six.SetNX(r.FormValue("id"), "1", time.Hour).Val() {
		return
	}
	s.six.Publish("orders", r.FormValue("id"))
}

func (s *server) sevenAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.seven.Incr(r.FormValue("id"))
}

func (s *server) sevenPush(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.seven.RPush("orders", r.FormValue("id"))
}

func (s *server) sevenSet(w http.ResponseWriter, r *http.Request) {
	s.seven.Set(r.FormValue("id"), r.FormValue("text"), time.Hour)
}
