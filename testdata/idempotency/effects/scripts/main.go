// Command scripts has Redis run scripts.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/google/uuid"
	"github.com/redis/go-redis/v9"
)

// A run of bump counts on, each time.
var bump = redis.NewScript(`
local n = redis.call("INCR", KEYS[1])
if n == 1 then redis.call("EXPIRE", KEYS[1], ARGV[1]) end
return n`)

// A second run of once leaves the counter alone.
var once = redis.NewScript(`
if redis.call("SET", KEYS[1], "1", "NX", "EX", 3600) then
	return redis.call("INCRBY", KEYS[2], ARGV[1])
end
return 0`)

// A lock that is given back lets the second run in.
var locked = redis.NewScript(`
if redis.call("SETNX", KEYS[1], "1") == 1 then
	redis.call("INCRBY", KEYS[2], ARGV[1])
	redis.call("DEL", KEYS[1])
end
return 0`)

type server struct {
	rdb  *redis.Client
	push *redis.Script
	sha  string
}

func main() {
	rdb := redis.NewClient(nil)
	s := &server{rdb: rdb, push: redis.NewScript("-- the queue\nreturn redis.call('RPUSH', 'orders', ARGV[1])")}
	s.sha = rdb.ScriptLoad(nil, "return redis.call('XADD', KEYS[1], '*', 'id', ARGV[1])").Val()
	http.HandleFunc("POST /eval/add", s.evalAdd)
	http.HandleFunc("POST /eval/set", s.evalSet)
	http.HandleFunc("POST /eval/fresh", s.evalFresh)
	http.HandleFunc("POST /eval/read", s.evalRead)
	http.HandleFunc("POST /eval/file", s.evalFile)
	http.HandleFunc("POST /eval/looked", s.evalLooked)
	http.HandleFunc("POST /eval/stock", s.evalStock)
	http.HandleFunc("POST /eval/counter", s.evalCounter)
	http.HandleFunc("POST /eval/unused", s.evalUnused)
	http.HandleFunc("POST /eval/taken", s.evalTaken)
	http.HandleFunc("POST /sha", s.bySha)
	http.HandleFunc("POST /run/bump", s.bump)
	http.HandleFunc("POST /run/push", s.pushed)
	http.HandleFunc("POST /run/once", s.once)
	http.HandleFunc("POST /run/locked", s.locked)
	http.HandleFunc("POST /first", s.first)
	http.HandleFunc("POST /first/compared", s.compared)
	http.HandleFunc("POST /first/other", s.other)
	http.HandleFunc("POST /first/set", s.firstSet)
	http.HandleFunc("POST /first/set/compared", s.setCompared)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) evalAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.rdb.Eval(r.Context(), "return redis.call('HINCRBY', KEYS[1], 'n', 1)", []string{r.FormValue("id")})
}

func (s *server) evalSet(w http.ResponseWriter, r *http.Request) {
	s.rdb.Eval(r.Context(), "return redis.call('SET', KEYS[1], ARGV[1])", []string{r.FormValue("id")}, r.FormValue("text"))
}

func (s *server) evalFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.rdb.Eval(r.Context(), "return redis.call('SET', KEYS[1], ARGV[1])", []string{uuid.NewString()}, r.FormValue("text"))
}

func (s *server) evalRead(w http.ResponseWriter, r *http.Request) {
	s.rdb.Eval(r.Context(), "return redis.call('GET', KEYS[1])", []string{r.FormValue("id")})
}

// What the script does is not known.
func (s *server) evalFile(w http.ResponseWriter, r *http.Request) {
	text, _ := os.ReadFile("add.lua")
	s.rdb.Eval(r.Context(), string(text), []string{r.FormValue("id")})
}

func (s *server) evalLooked(w http.ResponseWriter, r *http.Request) {
	s.rdb.Eval(r.Context(), `
		if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
		redis.call('SET', KEYS[1], ARGV[1])
		return redis.call('LPUSH', 'orders', ARGV[1])`, []string{r.FormValue("id")}, r.FormValue("order"))
}

// That there is enough does not tell a second attempt.
func (s *server) evalStock(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.rdb.Eval(r.Context(), `
		if tonumber(redis.call('GET', KEYS[1])) < 1 then return 0 end
		return redis.call('DECR', KEYS[1])`, []string{r.FormValue("item")})
}

// What is looked up is counted on.
func (s *server) evalCounter(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.rdb.Eval(r.Context(), `
		local n = tonumber(redis.call('GET', KEYS[1]))
		redis.call('SET', KEYS[1], n + 1)
		redis.call('LPUSH', 'orders', n)`, []string{r.FormValue("item")})
}

// Nobody asks whether the key was there.
func (s *server) evalUnused(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	s.rdb.Eval(r.Context(), `
		redis.call('SETNX', KEYS[1], '1')
		redis.call('PUBLISH', 'orders', ARGV[1])`, []string{r.FormValue("id")}, r.FormValue("order"))
}

func (s *server) evalTaken(w http.ResponseWriter, r *http.Request) {
	s.rdb.Eval(r.Context(), `
		if redis.call('DEL', KEYS[1]) == 0 then return 0 end
		return redis.call('INCR', 'joined')`, []string{r.FormValue("code")})
}

func (s *server) bySha(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	s.rdb.EvalSha(r.Context(), s.sha, []string{"orders"}, r.FormValue("id"))
}

func (s *server) bump(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	bump.Run(r.Context(), s.rdb, []string{r.FormValue("id")}, 60)
}

func (s *server) pushed(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.push.Run(r.Context(), s.rdb, nil, r.FormValue("order"))
}

func (s *server) once(w http.ResponseWriter, r *http.Request) {
	once.Run(r.Context(), s.rdb, []string{r.FormValue("id"), "total"}, r.FormValue("amount"))
}

func (s *server) locked(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	locked.Run(r.Context(), s.rdb, []string{r.FormValue("id"), "total"}, r.FormValue("amount"))
}

const claim = "return redis.call('SETNX', KEYS[1], '1')"

// The answer tells whether this attempt is the first.
func (s *server) first(w http.ResponseWriter, r *http.Request) {
	ok, err := s.rdb.Eval(r.Context(), claim, []string{r.FormValue("id")}).Bool()
	if err != nil || !ok {
		return
	}
	s.rdb.Publish(r.Context(), "orders", r.FormValue("order"))
}

func (s *server) compared(w http.ResponseWriter, r *http.Request) {
	n, err := s.rdb.Eval(r.Context(), claim, []string{r.FormValue("id")}).Int()
	if err != nil || n == 0 {
		return
	}
	s.rdb.Publish(r.Context(), "orders", r.FormValue("order"))
}

// The key says nothing of the client.
func (s *server) other(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	ok, err := s.rdb.Eval(r.Context(), claim, []string{"open"}).Bool()
	if err != nil || !ok {
		return
	}
	s.rdb.Publish(r.Context(), "orders", r.FormValue("order"))
}

// This script says yes each time.
func (s *server) firstSet(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	ok, err := s.rdb.Eval(r.Context(), "return redis.call('SET', KEYS[1], '1')", []string{r.FormValue("id")}).Bool()
	if err != nil || !ok {
		return
	}
	s.rdb.Publish(r.Context(), "orders", r.FormValue("order"))
}

func (s *server) setCompared(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	n, err := s.rdb.Eval(r.Context(), "return redis.call('SET', KEYS[1], '1')", []string{r.FormValue("id")}).Int()
	if err != nil || n == 0 {
		return
	}
	s.rdb.Publish(r.Context(), "orders", r.FormValue("order"))
}
