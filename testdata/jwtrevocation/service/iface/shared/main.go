// Command shared gives a store that all replicas share.
package main

import (
	"context"
	"net/http"
	"time"

	"example.com/service/iface"
	"github.com/redis/go-redis/v9"
)

type sessions struct{ rdb *redis.Client }

func (s sessions) Open(id string) bool {
	return s.rdb.Exists(context.Background(), id).Val() > 0
}

func main() {
	s := sessions{redis.NewClient(&redis.Options{})}
	http.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		s.rdb.Set(r.Context(), r.FormValue("id"), 1, time.Hour)
	})
	iface.Routes(http.DefaultServeMux, s)
	http.ListenAndServe(":8080", nil)
}
