// Command wrapped looks a record up before it inserts one, by layers that wrap
// their errors, for the user who is logged in.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"net/http"

	wrap "github.com/pkg/errors"
)

type room struct {
	ID    int
	Owner int
	Name  string
}

type queries struct{ db *sql.DB }

func (q *queries) roomOf(ctx context.Context, owner int) (room, error) {
	row := q.db.QueryRowContext(ctx, "SELECT id, owner, name FROM rooms WHERE owner = $1 LIMIT 1", owner)
	var found room
	err := row.Scan(&found.ID, &found.Owner, &found.Name)
	return found, err
}

func (q *queries) addRoom(ctx context.Context, name string, owner int) (room, error) {
	row := q.db.QueryRowContext(ctx, "INSERT INTO rooms (name, owner) VALUES ($1, $2) RETURNING id, owner, name", name, owner)
	var made room
	err := row.Scan(&made.ID, &made.Owner, &made.Name)
	return made, err
}

type rooms struct{ q *queries }

func (s *rooms) of(ctx context.Context, owner int) (room, error) {
	found, err := s.q.roomOf(ctx, owner)
	return found, wrap.Wrap(err, "room")
}

func (s *rooms) make(ctx context.Context, owner int) (room, error) {
	made, err := s.q.addRoom(ctx, "new", owner)
	return made, wrap.Wrap(err, "new room")
}

func (s *rooms) ensure(ctx context.Context, owner int) (room, error) {
	found, err := s.of(ctx, owner)
	if err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return s.make(ctx, owner)
		}
		return room{}, err
	}
	return found, nil
}

type ownerKey struct{}

type server struct{ rooms *rooms }

// identified takes the owner from a header into the context.
func (s *server) identified(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		owner := r.Header.Get("X-Owner")
		if owner == "" {
			http.Error(w, "who?", http.StatusUnauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), ownerKey{}, owner)))
	}
}

func ownerOf(ctx context.Context) (int, error) {
	text, _ := ctx.Value(ownerKey{}).(string)
	var owner int
	_, err := fmt.Sscanf(text, "%d", &owner)
	return owner, err
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{rooms: &rooms{&queries{db}}}
	http.HandleFunc("POST /room", s.identified(s.room))
	http.HandleFunc("POST /rooms", s.identified(s.another))
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// There is one room for each owner, made at first use.
func (s *server) room(w http.ResponseWriter, r *http.Request) {
	owner, err := ownerOf(r.Context())
	if err != nil {
		return
	}
	_, _ = s.rooms.ensure(r.Context(), owner)
}

func (s *server) another(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	owner, err := ownerOf(r.Context())
	if err != nil {
		return
	}
	_, _ = s.rooms.make(r.Context(), owner)
}
