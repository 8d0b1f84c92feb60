// Package effects defines an Analyzer that summarises what the functions of a
// package do with memory.
//
// # Analyzer effects
//
// effects: summarise what functions read, write, call and register
//
// The summary of a package (a [Unit]) holds, for each function, flow
// constraints over local nodes: allocations, loads, stores, map and channel
// operations, calls. They are the statements of an inclusion-based points-to
// analysis (L. O. Andersen, "Program Analysis and Specialization for the C
// Programming Language", 1994), field-sensitive, taken from SSA form. Nothing is
// resolved here that another package could decide: interface calls and
// function values stay pending for package wiring.
//
// The package fact carries the units of the package and of all own packages
// that it imports, directly or not, by value and keyed by strings. Vet-style
// drivers hand an importer the package facts of direct imports only; with the
// closure in each fact, every driver sees the same.
//
// Only own code is analysed: packages of modules without a version, and those
// that match -effects.own. Other packages get an empty result and no fact.
//
// By itself, it does not report any diagnostics.
package effects
