// Command rooms keeps what clients make in Redis, by keys that it draws.
package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/gomodule/redigo/redis"
)

type room struct{ ID, Name string }

type store struct {
	pool   *redis.Pool
	prefix string
}

type server struct{ rooms *store }

func main() {
	s := &server{&store{new(redis.Pool), os.Getenv("PREFIX")}}
	http.HandleFunc("POST /rooms", s.create)
	http.HandleFunc("POST /rooms/named", s.createNamed)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// draw spells random bytes by letters.
func draw(n int) (string, error) {
	const letters = "0123456789abcdefghijklmnopqrstuvwxyz"
	b := make([]byte, n)
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	for k, v := range b {
		b[k] = letters[v%byte(len(letters))]
	}
	return string(b), nil
}

// free draws a name that no room has.
func (s *store) free() (string, error) {
	for range 5 {
		id, err := draw(8)
		if err != nil {
			return "", err
		}
		taken, err := s.exists(id)
		if err != nil {
			return "", err
		}
		if !taken {
			return id, nil
		}
	}
	return "", errors.New("no name is free")
}

func (s *store) exists(id string) (bool, error) {
	c := s.pool.Get()
	defer c.Close()
	n, err := c.Do("EXISTS", fmt.Sprintf(s.prefix, id))
	return n == int64(1), err
}

func (s *store) add(r room) error {
	c := s.pool.Get()
	defer c.Close()
	key := fmt.Sprintf(s.prefix, r.ID)
	_ = c.Send("HMSET", key, "name", r.Name)
	_ = c.Send("EXPIRE", key, 60)
	return c.Flush()
}

func (s *server) create(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	id, err := s.rooms.free()
	if err != nil {
		return
	}
	_ = s.rooms.add(room{ID: id, Name: r.FormValue("name")})
}

// The second attempt writes the same room.
func (s *server) createNamed(w http.ResponseWriter, r *http.Request) {
	_ = s.rooms.add(room{ID: r.FormValue("id"), Name: r.FormValue("name")})
}
