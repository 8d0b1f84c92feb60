// Package connections opens connections for requests, or shares them.
package connections

import (
	"context"
	"database/sql"
	"net/http"
	"sync"

	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/mongo"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

const address = "postgres://db"

// open leaves the pool to its caller.
func open() (*sql.DB, error) {
	return sql.Open("pgx", address) // want "userconn: per-request error"
}

func openClosed() (*sql.DB, error) {
	db, err := sql.Open("pgx", address) // want "userconn: per-request warning"
	if err != nil {
		return nil, err
	}
	return db, db.Ping()
}

func closeAll(db *sql.DB) {
	if db != nil {
		db.Close()
	}
}

// Libraries registers handlers that open connections and do not close them.
func Libraries(mux *http.ServeMux) {
	mux.HandleFunc("GET /sql", func(w http.ResponseWriter, r *http.Request) {
		db, _ := open()
		db.Query("SELECT 1")
	})
	mux.HandleFunc("GET /sqlx", func(w http.ResponseWriter, r *http.Request) {
		db, _ := sqlx.Connect("pgx", address) // want "userconn: per-request error"
		db.MustExec("SELECT 1")
	})
	mux.HandleFunc("GET /pgx", func(w http.ResponseWriter, r *http.Request) {
		conn, _ := pgx.Connect(r.Context(), address) // want "userconn: per-request error"
		conn.Exec(r.Context(), "SELECT 1")
	})
	mux.HandleFunc("GET /pgxpool", func(w http.ResponseWriter, r *http.Request) {
		pool, _ := pgxpool.New(r.Context(), address) // want "userconn: per-request error"
		pool.Acquire(r.Context())
	})
	mux.HandleFunc("GET /gorm", func(w http.ResponseWriter, r *http.Request) {
		db, _ := gorm.Open(postgres.Open(address)) // want "userconn: per-request error"
		db.Where("id = 1")
	})
	mux.HandleFunc("GET /ent", func(w http.ResponseWriter, r *http.Request) {
		drv, _ := entsql.Open("postgres", address) // want "userconn: per-request error"
		drv.DB().Query("SELECT 1")
	})
	mux.HandleFunc("GET /mongo", func(w http.ResponseWriter, r *http.Request) {
		client, _ := mongo.Connect(r.Context()) // want "userconn: per-request error"
		client.Ping(r.Context())
	})
	mux.HandleFunc("GET /redis", func(w http.ResponseWriter, r *http.Request) {
		client := redis.NewClient(&redis.Options{}) // want "userconn: per-request error"
		client.Get(r.Context(), "k")
	})
	mux.HandleFunc("GET /amqp", func(w http.ResponseWriter, r *http.Request) {
		conn, _ := amqp.Dial("amqp://queue") // want "userconn: per-request error"
		conn.Channel()
	})
}

// Closed registers handlers that close what they open.
func Closed(mux *http.ServeMux) {
	mux.HandleFunc("GET /closed/sql", func(w http.ResponseWriter, r *http.Request) {
		db, err := openClosed()
		if err != nil {
			http.Error(w, "no database", http.StatusInternalServerError)
			return
		}
		defer closeAll(db)
		db.Query("SELECT 1")
	})
	mux.HandleFunc("GET /closed/gorm", func(w http.ResponseWriter, r *http.Request) {
		db, err := gorm.Open(postgres.Open(address)) // want "userconn: per-request warning"
		if err != nil {
			return
		}
		below, _ := db.DB()
		defer below.Close()
		db.Where("id = 1")
	})
	mux.HandleFunc("GET /closed/mongo", func(w http.ResponseWriter, r *http.Request) {
		client, err := mongo.Connect(r.Context()) // want "userconn: per-request warning"
		if err != nil {
			return
		}
		defer func() { client.Disconnect(context.Background()) }()
		client.Ping(r.Context())
	})
	mux.HandleFunc("GET /closed/early", func(w http.ResponseWriter, r *http.Request) {
		db, err := sql.Open("pgx", address) // want "userconn: per-request error"
		if err != nil {
			return
		}
		if db.Ping() != nil {
			db.Close()
			return
		}
		db.Query("SELECT 1")
	})
}

// tenant holds the pool of a tenant.
type tenant struct{ db *sql.DB }

// Tenants keeps pools by what requests name.
type Tenants struct {
	mu      sync.Mutex
	pools   map[string]*sql.DB
	holders map[string]*tenant
	known   sync.Map
	regions map[string]*sql.DB
}

// Register registers handlers.
func (t *Tenants) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /tenants/pool", func(w http.ResponseWriter, r *http.Request) {
		t.mu.Lock()
		defer t.mu.Unlock()
		name := r.Header.Get("Tenant")
		if t.pools[name] == nil {
			t.pools[name], _ = sql.Open("pgx", "postgres://db/"+name) // want "userconn: per-user error"
		}
		t.pools[name].Query("SELECT 1")
	})
	mux.HandleFunc("GET /tenants/holder", func(w http.ResponseWriter, r *http.Request) {
		t.mu.Lock()
		defer t.mu.Unlock()
		name := r.Header.Get("Tenant")
		h := t.holders[name]
		if h == nil {
			db, _ := sql.Open("pgx", "postgres://db/"+name) // want "userconn: per-user error"
			h = &tenant{db: db}
			t.holders[name] = h
		}
		h.db.Query("SELECT 1")
	})
	mux.HandleFunc("GET /tenants/known", func(w http.ResponseWriter, r *http.Request) {
		db, _ := sql.Open("pgx", address) // want "userconn: per-user error"
		t.known.Store(r.Header.Get("Tenant"), db)
	})
	mux.HandleFunc("GET /tenants/region", func(w http.ResponseWriter, r *http.Request) {
		t.mu.Lock()
		defer t.mu.Unlock()
		for _, region := range []string{"eu", "us"} {
			if t.regions[region] == nil {
				t.regions[region], _ = sql.Open("pgx", "postgres://"+region)
			}
		}
		t.regions["eu"].Query("SELECT 1")
	})
}

// Shared has one pool for all requests.
type Shared struct {
	db    *sql.DB
	pool  *pgxpool.Pool
	once  sync.Once
	lazy  *sql.DB
	later *redis.Client
}

// NewShared opens a pool at the start.
func NewShared() *Shared {
	db, _ := sql.Open("pgx", address)
	pool, _ := pgxpool.New(context.Background(), address)
	return &Shared{db: db, pool: pool}
}

var oncePool = sync.OnceValue(func() *sql.DB {
	db, _ := sql.Open("pgx", address)
	return db
})

// Register registers handlers.
func (s *Shared) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /shared", func(w http.ResponseWriter, r *http.Request) {
		tx, _ := s.db.BeginTx(r.Context(), nil)
		tx.Query("SELECT 1")
		conn, _ := s.db.Conn(r.Context())
		conn.QueryContext(r.Context(), "SELECT 1")
		c, _ := s.pool.Acquire(r.Context())
		c.Release()
	})
	mux.HandleFunc("GET /once", func(w http.ResponseWriter, r *http.Request) {
		s.once.Do(func() { s.lazy, _ = sql.Open("pgx", address) })
		s.lazy.Query("SELECT 1")
		oncePool().Query("SELECT 1")
	})
	mux.HandleFunc("GET /later", func(w http.ResponseWriter, r *http.Request) {
		if s.later == nil {
			s.later = redis.NewClient(&redis.Options{})
		}
		s.later.Get(r.Context(), "k")
	})
	mux.HandleFunc("GET /wrapped", func(w http.ResponseWriter, r *http.Request) {
		db := sqlx.NewDb(s.db, "pgx")
		db.MustExec("SELECT 1")
		entsql.OpenDB("postgres", s.db).DB().Query("SELECT 1")
	})
	mux.HandleFunc("GET /peer", func(w http.ResponseWriter, r *http.Request) {
		conn, _, _ := http.NewResponseController(w).Hijack()
		conn.Write([]byte("hello"))
	})
}
