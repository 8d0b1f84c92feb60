// Command oldredis uses clients of Redis whose commands take no context.
package main

import (
	"log"
	"net/http"
	"time"

	"github.com/go-redis/redis"
	redis7 "github.com/go-redis/redis/v7"
	"github.com/google/uuid"
	redis9 "github.com/redis/go-redis/v9"
)

type server struct {
	six   *redis.Client
	seven *redis7.Client
	nine  *redis9.Client
}

func main() {
	s := &server{redis.NewClient(&redis.Options{}), redis7.NewClient(&redis7.Options{}), redis9.NewClient(nil)}
	http.HandleFunc("POST /six/add", s.sixAdd)
	http.HandleFunc("POST /six/set", s.sixSet)
	http.HandleFunc("POST /six/fresh", s.sixFresh)
	http.HandleFunc("POST /six/publish", s.sixPublish)
	http.HandleFunc("POST /six/once", s.sixOnce)
	http.HandleFunc("POST /seven/add", s.sevenAdd)
	http.HandleFunc("POST /seven/push", s.sevenPush)
	http.HandleFunc("POST /seven/set", s.sevenSet)
	http.HandleFunc("POST /six/do/add", s.doAdd)
	http.HandleFunc("POST /six/do/set", s.doSet)
	http.HandleFunc("POST /six/do/get", s.doGet)
	http.HandleFunc("POST /six/do/fresh", s.doFresh)
	http.HandleFunc("POST /six/many", s.many)
	http.HandleFunc("POST /six/pop", s.pop)
	http.HandleFunc("POST /nine/do/add", s.nineAdd)
	http.HandleFunc("POST /nine/do/set", s.nineSet)
	http.HandleFunc("POST /nine/do/fresh", s.nineFresh)
	http.HandleFunc("POST /nine/day", s.day)
	http.HandleFunc("POST /nine/at", s.at)
	http.HandleFunc("POST /nine/drawn", s.drawn)
	http.HandleFunc("POST /six/day", s.sixDay)
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

func (s *server) doAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.six.Do("INCRBY", r.FormValue("id"), 5)
}

func (s *server) doSet(w http.ResponseWriter, r *http.Request) {
	s.six.Do("SET", r.FormValue("id"), r.FormValue("text"))
}

func (s *server) doGet(w http.ResponseWriter, r *http.Request) {
	s.six.Do("GET", r.FormValue("id"))
}

func (s *server) doFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.six.Do("SET", uuid.NewString(), r.FormValue("text"))
}

func (s *server) many(w http.ResponseWriter, r *http.Request) {
	s.six.MSet(r.FormValue("id"), r.FormValue("text"))
}

// What is taken from a list is another one the next time, but nothing is left.
func (s *server) pop(w http.ResponseWriter, r *http.Request) {
	s.six.BLPop(time.Second, r.FormValue("id"))
}

func (s *server) nineAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.nine.Do(r.Context(), "rpush", "orders", r.FormValue("id"))
}

func (s *server) nineSet(w http.ResponseWriter, r *http.Request) {
	s.nine.Do(r.Context(), "set", r.FormValue("id"), r.FormValue("text"))
}

func (s *server) nineFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.nine.Do(r.Context(), "set", uuid.NewString(), r.FormValue("text"))
}

// The set of a day has a visitor once.
func (s *server) day(w http.ResponseWriter, r *http.Request) {
	s.nine.SAdd(r.Context(), "seen:"+time.Now().Format(time.DateOnly), r.FormValue("visitor"))
	s.nine.Expire(r.Context(), "seen:"+time.Now().Format(time.DateOnly), time.Hour)
}

func (s *server) sixDay(w http.ResponseWriter, r *http.Request) {
	s.six.SAdd("seen:"+time.Now().Format(time.DateOnly), r.FormValue("visitor"))
}

// A value that is kept by the time is another one each time.
func (s *server) at(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.nine.Set(r.Context(), "seen:"+time.Now().String(), r.FormValue("visitor"), 0)
}

// So is a set of its own.
func (s *server) drawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.nine.SAdd(r.Context(), uuid.NewString(), r.FormValue("visitor"))
}
