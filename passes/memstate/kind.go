package memstate

import (
	"fmt"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// kindOf names what a state is, and says what tells. The judgement that it is
// state has been made; names only choose the wording.
func kindOf(w *wiring.Result, st *wiring.State) (kind, because string) {
	for _, t := range st.Writes {
		if t.Key&wiring.FromIdempotencyKey != 0 {
			return "idempotency-store", "its key is the one by which clients mark repeated requests"
		}
	}
	if row := w.Base.Type(st.Sym); row != nil {
		described := fmt.Sprintf("the knowledge base describes its type %s so", last(st.Sym))
		switch {
		case row.Role == "limiter", row.Kind == "ratelimit":
			return "ratelimit", described
		case row.Kind == "session":
			return "session", described
		case row.Kind == "queue", row.Kind == "job":
			return "job", described
		case row.Kind == "hub":
			return "connection-hub", described
		}
	}
	if w.HoldsConnections(st) {
		return "connection-hub", "its entries hold connections of clients"
	}
	if st.Kind == effects.Chan {
		return "job", "it is a channel, by which requests hand over work"
	}
	if counts(w, st) {
		return "counter", "its numbers go on from the ones before"
	}
	words := split(st.Name + " " + last(st.Owner) + " " + st.Type + " " + last(st.Package))
	for _, k := range kinds {
		for _, word := range k.words {
			if words[word] {
				return k.name, fmt.Sprintf("the word %q is among its names", word)
			}
		}
	}
	if len(requestWrites(st)) == 0 {
		return "config", "requests switch it between constants"
	}
	return "other", "nothing tells more"
}

// counts reports whether a state is a number that goes on from its old value.
func counts(w *wiring.Result, st *wiring.State) bool {
	row := w.Base.Type(st.Sym)
	if st.Kind != effects.Scalar && (row == nil || row.Kind != "counter") {
		return false
	}
	for _, t := range st.Writes {
		if t.Derived {
			return true
		}
	}
	return false
}

// kinds lists the words of each kind, the more specific kinds first.
var kinds = []struct {
	name  string
	words []string
}{
	{"ratelimit", []string{"rate", "ratelimit", "limiter", "limit", "throttle", "bucket", "buckets", "visitor", "visitors", "attempts"}},
	{"idempotency-store", []string{"idempotency", "idempotent", "dedup", "processed"}},
	{"denylist", []string{"denylist", "blacklist", "blocklist", "revoked", "revocation"}},
	{"otp-token", []string{"otp", "otps", "code", "codes", "nonce", "nonces", "csrf", "verification", "challenge", "challenges"}},
	{"current-user", []string{"currentuser", "current"}},
	{"session", []string{"session", "sessions", "login", "logins", "token", "tokens"}},
	{"cart", []string{"cart", "carts", "basket", "baskets"}},
	{"upload", []string{"upload", "uploads", "chunk", "chunks", "received"}},
	{"job", []string{"job", "jobs", "task", "tasks", "queue", "progress", "worker", "workers", "pending"}},
	{"preference", []string{"preference", "preferences", "prefs", "pref", "settings", "theme", "themes", "locale", "locales"}},
	{"counter", []string{"counter", "count", "counts", "sequence", "seq", "next", "hits", "total", "visits", "views"}},
	{"config", []string{"config", "configuration", "flags", "options"}},
	{"entity-store", []string{"store", "repository", "repo", "memory", "inmem", "db", "database", "users", "orders", "items", "products"}},
}

func severityOf(kind string) finding.Severity {
	switch kind {
	case "ratelimit", "connection-hub", "counter", "config", "other":
		return finding.Warning
	}
	return finding.Error
}

// remedies says what to do about each kind.
var remedies = map[string]string{
	"session":           "keep sessions in a shared store with expiry, e.g. Redis SET with EX",
	"cart":              "keep carts in the database or in Redis, keyed by user or session",
	"entity-store":      "keep the records in a database that all replicas share",
	"job":               "put work and its progress into a durable queue or job table that any replica can serve",
	"upload":            "keep parts in object storage and the upload's progress in the database",
	"ratelimit":         "count in a shared store, e.g. Redis INCR with EXPIRE, so that replicas share one limit",
	"preference":        "keep preferences in the database and read them per request",
	"counter":           "count in the database, in Redis, or in a metrics system",
	"otp-token":         "keep one-time tokens in a shared store with expiry, e.g. Redis SET with EX",
	"idempotency-store": "keep idempotency keys in Redis or under a unique constraint of the database",
	"denylist":          "keep the list in a shared store, e.g. Redis, with the tokens' own expiry",
	"connection-hub":    "let replicas exchange messages through a broker, e.g. Redis pub/sub or NATS",
	"instance-key":      "configure one key for all replicas",
	"current-user":      "pass request data through the request's context",
	"cache":             "give entries a short life, or invalidate them on all replicas",
	"config":            "keep run-time settings in a shared store that replicas watch",
	"other":             "keep it in a store that all replicas share",
}

// split cuts names into lower-case words: camel case, digits and punctuation.
func split(names string) map[string]bool {
	words := make(map[string]bool)
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words[strings.ToLower(names[start:end])] = true
			start = -1
		}
	}
	for i := 0; i < len(names); i++ {
		c := names[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		upper := c >= 'A' && c <= 'Z'
		if !letter || upper && i > 0 && names[i-1] >= 'a' && names[i-1] <= 'z' {
			flush(i)
		}
		if letter && start < 0 {
			start = i
		}
	}
	flush(len(names))
	for _, word := range strings.Fields(strings.ToLower(names)) {
		words[word] = true
	}
	return words
}

// last returns what follows the last slash.
func last(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }
