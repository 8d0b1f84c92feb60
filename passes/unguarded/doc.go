// Package unguarded defines an Analyzer that reports variables which concurrent
// requests access without a common lock.
//
// # Analyzer unguarded
//
// unguarded: report shared variables raced by concurrent requests
//
// Handlers run concurrently with each other and with themselves. A field, a
// package variable or a captured variable that one of them writes must be
// accessed under one lock everywhere, by atomic operations, or by one goroutine
// only.
//
//	s.mu.Lock()
//	session := s.sessions[id]
//	s.mu.Unlock()
//	session.Seen = now      // WRONG: other requests have got the same session
//
//	s.mu.Lock()
//	s.sessions[id].Seen = now // RIGHT: every access holds s.mu
//	s.mu.Unlock()
//
// A finding shows two accesses that may run at the same time, at least one of
// them a write, and the locks that each holds. Locks are told apart by the
// mutex that they are, through fields, embedding, pointers, helper methods and
// callers. A read lock does not protect a write, and the lock of one entry of a
// container does not guard another. What requests and goroutines make for
// themselves is theirs until it is put where others find it. Methods of library
// types that are not safe for concurrent use, such as generators of random
// numbers or connections to Redis, count as writes.
//
// Concurrent use of a map with a write, which ends the process, and of values
// of several words (strings, slices, interfaces, structs), which readers may
// see half written, are errors; other races are warnings.
//
// Encoders, templates and printing functions read what they are given: a map
// that is encoded without the lock is iterated over. A helper that encodes its
// argument does so for each caller, with the locks of that caller.
//
// Not reported: what start-up code does before requests; what sync.Once runs,
// for those who have had it run; variables of one goroutine, also if each object
// has one; what is handed over by channels; operations that order themselves, of
// package sync/atomic and of libraries that lock; races among goroutines that
// have nothing to do with requests; local variables that a request shares with
// its own goroutines; what templates and printing functions read of objects.
//
// It cannot see an order that channels, wait groups or protocols between
// goroutines make, or that two locks are always held together. Of what the maker
// of an object does with it when others can find it, it sees what is written to
// fields in the same function. What start-up code writes when the server runs
// already is seen if the program has one server, all routes are registered
// before, and nothing was waited for. It assumes that objects made by one
// statement at start are one object, unless a loop leads there.
package unguarded
