// Package memstate defines an Analyzer that reports request data whose only
// copy lives in the memory of one process.
//
// # Analyzer memstate
//
// memstate: report request data kept in the memory of one process
//
// Sessions, carts, counters and other data that requests write and later
// requests read must be in a store that all replicas share.
//
//	var sessions = map[string]Session{} // WRONG: the next replica has another map
//
//	sessions.Set(ctx, id, session)      // RIGHT: a client of a shared store
package memstate
