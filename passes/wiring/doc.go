// Package wiring defines an Analyzer that decides what the summaries of package
// effects leave open: which functions serve which routes, what interfaces and
// function values hold, and which long-lived memory requests read and write.
//
// # Analyzer wiring
//
// wiring: resolve entry points, interfaces and long-lived state
//
// Facts flow from imported packages to importers only, while handlers call
// interfaces whose implementations are chosen in main. So each package that
// registers handlers, or is a main package, solves the constraints of all own
// code below it together. A package that does neither adds nothing that its
// importers would not find, and is skipped.
//
// A location is long-lived iff it was made before requests are served, or is
// reached through such a location: a package variable, the receiver bound at a
// registration, a variable captured from start-up code. A fresh object becomes
// long-lived where it is reached through the place that keeps it, not through
// the local variable that it was made in.
//
// By itself, it does not report any diagnostics.
package wiring
