// Package compare matches findings with earlier ones: those of a base revision
// and those that a baseline lists. Findings are told apart by their ids, which
// hold no line numbers, never by the lines that a change touches: the cause of
// a new finding is often in another file than the finding.
package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/baseline"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// Base compares the findings of doc with those of a base revision. Of a
// document that lacks a part of the program it is not known what was fixed, so
// it must be complete for that.
func Base(doc, base *document.Document, revision document.Revision, complete bool) {
	var list []*earlier
	for _, f := range base.Findings {
		list = append(list, fromFinding(f))
	}
	match(doc.Findings, list, func(f *document.Finding, e *earlier) {
		switch {
		case e == nil || graver(f, e):
			f.Status = document.Introduced
		case e.ID != f.ID || e.Position.File != f.Position.File:
			f.Status, f.MovedFrom = document.Moved, &e.Former
		default:
			f.Status = document.Unchanged
		}
	})
	match(doc.Suppressed, list, func(*document.Finding, *earlier) {}) // they are there, as the user wants them
	c := comparison(doc)
	c.Base = &revision
	for _, e := range list {
		if !e.taken && complete {
			c.Fixed = append(c.Fixed, e.Former)
		}
	}
	slices.SortFunc(c.Fixed, byID)
}

// Baseline marks the findings that a baseline lists as known, unless the base
// revision has them too. Entries that match nothing are stale if judged says
// that this run would have found them.
func Baseline(doc *document.Document, file string, entries []baseline.Entry, judged func(baseline.Entry) bool) {
	var list []*earlier
	for _, e := range entries {
		list = append(list, fromEntry(e))
	}
	match(doc.Findings, list, func(f *document.Finding, e *earlier) {
		switch {
		case f.Status == document.Unchanged || f.Status == document.Moved:
		case e == nil || graver(f, e):
			f.Status = document.Introduced
		default:
			f.Status = document.Known
		}
	})
	for _, hidden := range [][]*document.Finding{doc.Suppressed, doc.Below} { // they are there, though nobody asked for them
		match(hidden, list, func(*document.Finding, *earlier) {})
	}
	c := comparison(doc)
	c.Baseline = file
	for n, e := range list {
		if !e.taken && judged(entries[n]) {
			c.Stale = append(c.Stale, e.Former)
		}
	}
	slices.SortFunc(c.Stale, byID)
}

func comparison(doc *document.Document) *document.Comparison {
	if doc.Comparison == nil {
		doc.Comparison = &document.Comparison{Fixed: []document.Former{}, Stale: []document.Former{}}
	}
	return doc.Comparison
}

func byID(a, b document.Former) int { return cmp.Compare(a.ID, b.ID) }

// graver reports whether a finding is graver than it was when it was accepted.
func graver(f *document.Finding, e *earlier) bool {
	return document.Rank(f.Severity) > document.Rank(e.Severity)
}

// match finds the earlier finding that each finding was, by its id or else as
// one that has moved, and passes them on; nil if there is none.
func match(findings []*document.Finding, list []*earlier, judge func(*document.Finding, *earlier)) {
	byID := make(map[string]*earlier)
	for _, e := range list {
		byID[e.ID] = e
	}
	found := make(map[*document.Finding]*earlier)
	var left []*document.Finding
	for _, f := range findings {
		if e := byID[f.ID]; e != nil && !e.taken {
			e.taken = true
			found[f] = e
		} else {
			left = append(left, f)
		}
	}
	for _, m := range moves(left, list) {
		if found[m.to] == nil && !m.from.taken {
			m.from.taken = true
			found[m.to] = m.from
		}
	}
	for _, f := range findings {
		judge(f, found[f])
	}
}

// A move is an earlier finding and one that it may have become.
type move struct {
	from *earlier
	to   *document.Finding
	near int // elements that the ends of the package paths share
}

// moves returns the possible moves, the nearest packages first.
func moves(findings []*document.Finding, list []*earlier) []move {
	var out []move
	for _, f := range findings {
		for _, e := range list {
			if !e.taken && e.mayBe(f) {
				out = append(out, move{e, f, shared(e.pkg, f.Package)})
			}
		}
	}
	slices.SortFunc(out, func(a, b move) int {
		return cmp.Or(cmp.Compare(b.near, a.near), cmp.Compare(a.to.ID, b.to.ID), cmp.Compare(a.from.ID, b.from.ID))
	})
	return out
}

// shared returns the number of elements at the ends of two package paths that
// are the same.
func shared(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	n := 0
	for n < min(len(x), len(y)) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}
