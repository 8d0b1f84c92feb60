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
// Not reported: what start-up code does before requests; functions run by
// sync.Once; variables of one goroutine, also if each object has one; what is
// handed over by channels; operations that order themselves, of package
// sync/atomic and of libraries that lock; races among goroutines that have
// nothing to do with requests; local variables that a request shares with its
// own goroutines.
//
// It cannot see an order that channels, wait groups or protocols between
// goroutines make, or that two locks are always held together; what encoders of
// libraries read of an object that they are given; what start-up code does when
// the server runs already; or what the maker of an object does with it after
// others can find it. It assumes that objects made by one statement at start are
// one object, unless a loop leads there.
package unguarded
