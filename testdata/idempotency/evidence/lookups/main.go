// Command lookups asks for a record before it inserts one.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"
)

var (
	errTaken = errors.New("taken")
	errGone  = errors.New("gone")
)

type User struct {
	ID   uint
	Name string
}

type Notice struct {
	ID   uint
	Text string
}

// Users is what the service knows of a repository.
type Users interface {
	ByName(ctx context.Context, name string) (*User, error)
	Exists(ctx context.Context, name string) (bool, error)
	Create(ctx context.Context, name string) error
}

type users struct{ db *sql.DB }

func (u *users) ByName(ctx context.Context, name string) (*User, error) {
	var found User
	err := u.db.QueryRowContext(ctx, "SELECT id, name FROM users WHERE name = $1", name).Scan(&found.ID, &found.Name)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &found, nil
}

func (u *users) Exists(ctx context.Context, name string) (bool, error) {
	var n int
	err := u.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM users WHERE name = $1", name).Scan(&n)
	return n > 0, err
}

func (u *users) Create(ctx context.Context, name string) error {
	_, err := u.db.ExecContext(ctx, "INSERT INTO users (name) VALUES ($1)", name)
	return err
}

type server struct {
	users Users
	db    *sql.DB
	orm   *gorm.DB
	pool  *pgxpool.Pool
	rdb   *redis.Client
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	orm, _ := gorm.Open(nil)
	s := &server{users: &users{db}, db: db, orm: orm, pool: new(pgxpool.Pool), rdb: redis.NewClient(nil)}
	http.HandleFunc("POST /inquiry", s.inquiry)
	http.HandleFunc("POST /inquiry/kept", s.inquiryKept)
	http.HandleFunc("POST /inquiry/other", s.inquiryOther)
	http.HandleFunc("POST /inquiry/part", s.inquiryPart)
	http.HandleFunc("POST /inquiry/ignored", s.inquiryIgnored)
	http.HandleFunc("POST /inquiry/layers", s.inquiryLayers)
	http.HandleFunc("POST /inquiry/layers/kept", s.inquiryLayersKept)
	http.HandleFunc("POST /inquiry/layers/other", s.inquiryLayersOther)
	http.HandleFunc("POST /code", s.code)
	http.HandleFunc("POST /code/old", s.codeOld)
	http.HandleFunc("POST /found", s.found)
	http.HandleFunc("POST /exists", s.exists)
	http.HandleFunc("POST /ensured", s.ensured)
	http.HandleFunc("POST /missing", s.missing)
	http.HandleFunc("POST /other", s.other)
	http.HandleFunc("POST /late", s.late)
	http.HandleFunc("POST /ignored", s.ignored)
	http.HandleFunc("POST /orm", s.ormFound)
	http.HandleFunc("POST /orm/branch", s.ormBranch)
	http.HandleFunc("POST /pgx", s.pgx)
	http.HandleFunc("POST /event", s.event)
	http.HandleFunc("POST /event/unchecked", s.eventUnchecked)
	http.HandleFunc("POST /earlier", s.earlier)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) found(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	u, err := s.users.ByName(r.Context(), name)
	if err != nil {
		return
	}
	if u != nil {
		http.Error(w, "taken", http.StatusConflict)
		return
	}
	_ = s.users.Create(r.Context(), name)
}

func (s *server) exists(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if ok, err := s.users.Exists(r.Context(), name); err != nil || ok {
		return
	}
	_ = s.users.Create(r.Context(), name)
}

func (s *server) free(ctx context.Context, name string) error {
	ok, err := s.users.Exists(ctx, name)
	if err != nil {
		return err
	}
	if ok {
		return errTaken
	}
	return nil
}

func (s *server) ensured(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if err := s.free(r.Context(), name); err != nil {
		return
	}
	_ = s.users.Create(r.Context(), name)
}

// It goes on only if the record is there: the second attempt does too.
func (s *server) missing(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	u, err := s.users.ByName(r.Context(), r.FormValue("name"))
	if err != nil || u == nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO notes (author) VALUES ($1)", u.ID)
}

// What is looked up is in another table.
func (s *server) other(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	u, err := s.users.ByName(r.Context(), r.FormValue("name"))
	if err != nil || u != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO guests (name) VALUES ($1)", r.FormValue("name"))
}

// It is looked up when the insert is done.
func (s *server) late(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.users.Create(r.Context(), r.FormValue("name"))
	if u, err := s.users.ByName(r.Context(), r.FormValue("name")); err != nil || u != nil {
		return
	}
}

// Both ways lead to the insert.
func (s *server) ignored(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	if u, _ := s.users.ByName(r.Context(), r.FormValue("name")); u != nil {
		log.Println("again")
	}
	_ = s.users.Create(r.Context(), r.FormValue("name"))
}

func (s *server) ormFound(w http.ResponseWriter, r *http.Request) {
	var u User
	if err := s.orm.Where("name = ?", r.FormValue("name")).First(&u).Error; err == nil {
		http.Error(w, "taken", http.StatusConflict)
		return
	}
	s.orm.Create(&User{Name: r.FormValue("name")})
}

// The user is made once, the notice at each attempt.
func (s *server) ormBranch(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var u User
	if err := s.orm.Where("name = ?", r.FormValue("name")).First(&u).Error; errors.Is(err, gorm.ErrRecordNotFound) {
		s.orm.Create(&User{Name: r.FormValue("name")})
	}
	s.orm.Create(&Notice{Text: "hello"})
}

func (s *server) pgx(w http.ResponseWriter, r *http.Request) {
	var id int
	err := s.pool.QueryRow(r.Context(), "SELECT id FROM orders WHERE reference = $1", r.FormValue("reference")).Scan(&id)
	if !errors.Is(err, pgx.ErrNoRows) {
		return
	}
	_, _ = s.pool.Exec(r.Context(), "INSERT INTO orders (reference) VALUES ($1)", r.FormValue("reference"))
}

// An event is told by its id.
func (s *server) event(w http.ResponseWriter, r *http.Request) {
	first, err := s.rdb.SetNX(r.Context(), "event:"+r.FormValue("id"), "1", time.Hour).Result()
	if err != nil || !first {
		return
	}
	s.rdb.Incr(r.Context(), "events")
}

func (s *server) eventUnchecked(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.rdb.SetNX(r.Context(), "event:"+r.FormValue("id"), "1", time.Hour)
	s.rdb.Incr(r.Context(), "events")
}

// The answer of the first attempt is given again.
func (s *server) earlier(w http.ResponseWriter, r *http.Request) {
	answer, err := s.rdb.Get(r.Context(), r.FormValue("reference")).Result()
	if err == nil {
		_, _ = w.Write([]byte(answer))
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", r.FormValue("item"))
	s.rdb.Set(r.Context(), r.FormValue("reference"), "done", time.Hour)
}

// A token that is deleted is not found the second time.
func (s *server) inquiry(w http.ResponseWriter, r *http.Request) {
	item, err := s.rdb.Get(r.Context(), "inquiry:"+r.FormValue("token")).Result()
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	s.rdb.Del(r.Context(), "inquiry:"+r.FormValue("token"))
}

func (s *server) inquiryKept(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	item, err := s.rdb.Get(r.Context(), "inquiry:"+r.FormValue("token")).Result()
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
}

// What is deleted is something else than what was found.
func (s *server) inquiryOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	item, err := s.rdb.Get(r.Context(), "inquiry:"+r.FormValue("token")).Result()
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	s.rdb.Del(r.Context(), "basket:"+r.FormValue("token"))
}

// It is another parameter that names what is deleted.
func (s *server) inquiryPart(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	item, err := s.rdb.Get(r.Context(), "inquiry:"+r.FormValue("token")).Result()
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	s.rdb.Del(r.Context(), "inquiry:"+r.FormValue("draft"))
}

// That it is gone stops nothing.
func (s *server) inquiryIgnored(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	item, err := s.rdb.Get(r.Context(), "inquiry:"+r.FormValue("token")).Result()
	if err != nil {
		log.Println(err)
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	s.rdb.Del(r.Context(), "inquiry:"+r.FormValue("token"))
}

// Cache is what the service knows of a store.
type Cache interface {
	Get(key string) ([]byte, error)
	Delete(key string) error
}

type cache struct{ rdb *redis.Client }

func (c cache) Get(key string) ([]byte, error) {
	val, err := c.rdb.Get(context.Background(), key).Bytes()
	if err != nil {
		return nil, err
	}
	return val, nil
}

func (c cache) Delete(key string) error { return c.rdb.Del(context.Background(), key).Err() }

type execution struct {
	Key   string `json:"key"`
	Draft string `json:"draft"`
}

// execute fails if there is no inquiry.
func (s *server) execute(ctx context.Context, req execution) error {
	var c Cache = cache{s.rdb}
	item, err := c.Get(req.Key)
	if err != nil {
		return errGone
	}
	if _, err := s.db.ExecContext(ctx, "INSERT INTO orders (item) VALUES ($1)", item); err != nil {
		return err
	}
	return c.Delete(req.Key)
}

// peek fails if there is no inquiry, too, and leaves it.
func (s *server) peek(ctx context.Context, req execution) error {
	var c Cache = cache{s.rdb}
	item, err := c.Get(req.Key)
	if err != nil {
		return errGone
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO orders (item) VALUES ($1)", item)
	return err
}

func (s *server) inquiryLayers(w http.ResponseWriter, r *http.Request) {
	var req execution
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	if err := s.execute(r.Context(), req); err != nil {
		http.Error(w, "gone", http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) inquiryLayersKept(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var req execution
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	if err := s.peek(r.Context(), req); err != nil {
		http.Error(w, "gone", http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Another field of the body names what is deleted.
func (s *server) inquiryLayersOther(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var req execution
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	var c Cache = cache{s.rdb}
	item, err := c.Get(req.Key)
	if err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO orders (item) VALUES ($1)", item)
	_ = c.Delete(req.Draft)
}

// A code in a table is good once.
func (s *server) code(w http.ResponseWriter, r *http.Request) {
	var id, user int
	if err := s.db.QueryRow("SELECT id, user_id FROM codes WHERE code = $1", r.FormValue("code")).Scan(&id, &user); err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (user_id) VALUES ($1)", user)
	_, _ = s.db.Exec("DELETE FROM codes WHERE id = $1", id)
}

// Only codes that are old are deleted.
func (s *server) codeOld(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	var user int
	if err := s.db.QueryRow("SELECT user_id FROM codes WHERE code = $1", r.FormValue("code")).Scan(&user); err != nil {
		return
	}
	_, _ = s.db.Exec("INSERT INTO members (user_id) VALUES ($1)", user)
	_, _ = s.db.Exec("DELETE FROM codes WHERE expires < $1", time.Now())
}
