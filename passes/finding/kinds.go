package finding

import "slices"

// kinds are what findings may be, by what the checks are about. The list is
// closed: the schemas of the findings document and of the configuration have
// the same.
var kinds = []string{
	// state
	"session", "cart", "entity-store", "job", "upload", "ratelimit", "preference", "counter",
	"otp-token", "idempotency-store", "denylist", "connection-hub", "instance-key", "current-user",
	"cache", "config", "other",
	// files
	"export", "json-db", "embedded-db", "chunk",
	// races
	"map", "value", "escaped-object", "iteration",
	// tokens
	"unverified", "no-expiry", "weak-expiry", "issue-no-exp", "no-revocation", "local-revocation",
	// repeated requests
	"payment", "insert", "publish", "outbound", "increment", "unused-key",
	// connections
	"per-request", "per-user",
	// what pins clients to instances
	"service", "ingress", "proxy", "load-balancer", "code",
	// suppressions
	"malformed", "unused", "expired",
}

// Kinds returns all kinds of findings.
func Kinds() []string { return slices.Clone(kinds) }
