package report

// Examples that several kinds share.
const (
	inRedis = `// before: m[key] = value
err := redis.Set(ctx, "things:"+key, encoded, ttl).Err()
// before: value, ok := m[key]
encoded, err := redis.Get(ctx, "things:"+key).Bytes()
`
	inDatabase = `// before: m[id] = v
_, err := db.ExecContext(ctx,
	"INSERT INTO things (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = $2", id, body)
// before: v := m[id]
err = db.QueryRowContext(ctx, "SELECT body FROM things WHERE id = $1", id).Scan(&body)
`
)

// examples shows what to write instead of a state in memory, by its kind.
var examples = map[string]string{
	"session": `err := redis.Set(ctx, "session:"+token, encoded, 12*time.Hour).Err() // log in
encoded, err := redis.Get(ctx, "session:"+token).Bytes()             // every request
err = redis.Del(ctx, "session:"+token).Err()                         // log out
`,
	"cart": `err := redis.HSet(ctx, "cart:"+user, sku, quantity).Err()
lines, err := redis.HGetAll(ctx, "cart:"+user).Result()
`,
	"entity-store": inDatabase,
	"preference":   inDatabase,
	"other":        inRedis,
	"config":       inRedis,
	"job": `// the request adds a row, and any replica's worker takes it
_, err := db.ExecContext(ctx, "INSERT INTO jobs (id, state, input) VALUES ($1, 'waiting', $2)", id, input)
// the worker
row := tx.QueryRowContext(ctx,
	"SELECT id, input FROM jobs WHERE state = 'waiting' LIMIT 1 FOR UPDATE SKIP LOCKED")
// GET /jobs/{id}
err = db.QueryRowContext(ctx, "SELECT state FROM jobs WHERE id = $1", id).Scan(&state)
`,
	"upload": `// each part goes to object storage, under a name that every replica can make up
_, err := bucket.PutObject(ctx, "uploads/"+id+"/"+part, body)
_, err = db.ExecContext(ctx, "INSERT INTO parts (upload, part) VALUES ($1, $2)", id, part)
`,
	"ratelimit": `n, err := redis.Incr(ctx, "limit:"+client).Result()
if n == 1 {
	redis.Expire(ctx, "limit:"+client, time.Minute)
}
if n > limit {
	http.Error(w, "too many requests", http.StatusTooManyRequests)
}
`,
	"counter": `n, err := redis.Incr(ctx, "visits").Result() // or a counter of a metrics system
`,
	"otp-token": `err := redis.Set(ctx, "otp:"+user, code, 5*time.Minute).Err()
stored, err := redis.GetDel(ctx, "otp:"+user).Result() // once only
`,
	"idempotency-store": `// only the first of equal requests gets through, on whichever replica
first, err := redis.SetNX(ctx, "request:"+key, "running", 24*time.Hour).Result()
`,
	"denylist": `err := redis.Set(ctx, "revoked:"+tokenID, "", time.Until(expiry)).Err()
n, err := redis.Exists(ctx, "revoked:"+tokenID).Result()
`,
	"connection-hub": `// connections stay here; messages go to all replicas
err := redis.Publish(ctx, "room:"+room, message).Err()
for m := range redis.Subscribe(ctx, "room:"+room).Channel() {
	hub.toLocalClients(m.Payload)
}
`,
	"instance-key": `key, err := hex.DecodeString(os.Getenv("SIGNING_KEY")) // the same for all replicas
if err != nil || len(key) < 32 {
	log.Fatal("SIGNING_KEY: want 32 bytes in hexadecimal digits")
}
`,
	"current-user": `ctx := context.WithValue(r.Context(), userKey{}, user) // in middleware
user, ok := r.Context().Value(userKey{}).(User)        // in the handler
`,
	"cache": `c := expirable.NewLRU[string, Quote](1000, nil, time.Minute) // entries live a minute
`,
}
