// Package memstore defines an Analyzer that reports libraries which keep data
// of requests in the memory of one process, or on its disk.
//
// # Analyzer memstore
//
// memstore: report libraries that keep sessions, limits or tokens in one process
//
// Session middleware, rate limiters, CSRF protection and the like keep data
// between requests. Many do so in the memory of the process, or on its disk,
// unless they are given another store.
//
//	app.Use(limiter.New(limiter.Config{Max: 20}))                          // WRONG: N replicas let N times as much through
//	app.Use(limiter.New(limiter.Config{Max: 20, Storage: redis.New()}))    // RIGHT
//
// A finding is the call that makes the store, or the call that is given none
// and so falls back to one in the process. What is given is followed through
// variables, fields, constructors, options and configurations; a store that
// replicas share, one of the program's own, or one of which nothing is known
// is none. A store of the program's own that keeps data in memory is reported
// by memstate. Limiters that only count, such as those of golang.org/x/time/rate,
// are reported where they are kept: a variable, a field, a map of them for each
// user.
//
// Middleware that is given a store, but no lock where it takes one, lets a request
// through twice if two replicas get it at the same time: a warning.
//
// The kind says what is kept: session, otp-token (CSRF tokens, states of OAuth),
// idempotency-store, ratelimit, connection-hub. Of a cookie store, which keeps
// sessions at the client, only a key that each process draws for itself is
// reported, as instance-key. A limit on the rate of requests is a warning, also
// if it is one for all clients: N replicas let N times as much through.
//
// Information only: caches of responses, limits on what the process does at a
// time, limiters that let callers wait, and stores in whose place the
// configuration may put one that is shared.
//
// It cannot see stores that are named in files or in the environment, nor what
// libraries do of which the knowledge base says nothing.
package memstore
