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
//
// A finding is a field, a package variable or a captured variable that outlives
// requests, is written while one is served, and is read at run time. The data
// is followed through calls, interfaces, closures and channels; names only
// choose the kind (session, cart, job, and so on) and with it the severity.
// A key that start-up code draws at random, and that signs or encrypts what
// clients carry, is of kind instance-key; so is one whose public half is told to
// those who verify, and a token or password that clients must present. What
// libraries keep, limiters among it, is reported by memstore, and queues of work
// by localjob; a state is the finding of one check.
//
// Information only, since losing it loses nothing: a cache, whose entries are
// looked up first and then read from outside, or computed from their key. What
// is written to a shared store at the same time counts as lost only if nothing
// is ever read back from there.
//
// Not reported: what only start-up code writes, what requests write and nobody
// reads, lazy initialisation with a value that does not depend on the request,
// plain fields of entries that another finding keeps, mailboxes of actors and
// connection hubs, and types that are never state by themselves, such as
// clients, pools, loggers and locks.
//
// It cannot see numbers that a goroutine keeps in a local variable, what
// reflection or package unsafe writes, or what libraries keep that the
// knowledge base does not describe.
package memstate
