// Package store keeps what was revoked where all replicas see it.
package store

import (
	"context"
	"net/http"
	"time"

	"github.com/redis/go-redis/v9"
)

var rdb = redis.NewClient(&redis.Options{})

// Revoked reports whether a token was taken back.
func Revoked(ctx context.Context, id string) bool {
	return rdb.Exists(ctx, "revoked:"+id).Val() > 0
}

// Revoke takes a token back.
func Revoke(w http.ResponseWriter, r *http.Request) {
	rdb.Set(r.Context(), "revoked:"+r.FormValue("id"), 1, time.Hour)
}

// Add takes a token back.
func Add(ctx context.Context, id string) { rdb.Set(ctx, "revoked:"+id, 1, time.Hour) }
