package report

import (
	"fmt"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// compared counts the findings by what they are compared with earlier ones.
func compared(doc *document.Document) string {
	c := doc.Comparison
	parts := []string{fmt.Sprintf("introduced: %d", doc.Count(document.Introduced))}
	if c.Base != nil {
		parts = append(parts, fmt.Sprintf("fixed: %d", len(c.Fixed)), fmt.Sprintf("unchanged: %d", doc.Count(document.Unchanged)))
		if n := doc.Count(document.Moved); n > 0 {
			parts = append(parts, fmt.Sprintf("moved: %d", n))
		}
	}
	if c.Baseline != "" {
		parts = append(parts, fmt.Sprintf("known: %d", doc.Count(document.Known)))
		if n := len(c.Stale); n > 0 {
			parts = append(parts, fmt.Sprintf("no longer found: %d", n))
		}
	}
	return strings.Join(parts, ", ") + " (compared with " + comparedWith(c) + ")"
}

// comparedWith names what findings were compared with.
func comparedWith(c *document.Comparison) string {
	var names []string
	if c.Base != nil {
		names = append(names, revisionName(c.Base))
	}
	if c.Baseline != "" {
		names = append(names, c.Baseline)
	}
	return strings.Join(names, " and ")
}

// revisionName names a revision as the user did, and its commit.
func revisionName(r *document.Revision) string {
	commit := r.Commit[:min(len(r.Commit), 10)]
	if strings.HasPrefix(r.Commit, r.Name) || strings.HasPrefix(r.Name, commit) {
		return commit
	}
	return r.Name + " " + commit
}

// moves returns the findings that were elsewhere before.
func moves(doc *document.Document) []*document.Finding {
	var list []*document.Finding
	for _, f := range doc.Findings {
		if f.Status == document.Moved && f.MovedFrom != nil {
			list = append(list, f)
		}
	}
	return list
}

// former lists what is no more and what has moved, a line each.
func (t text) former(doc *document.Document) {
	if doc.Comparison == nil {
		return
	}
	for _, f := range doc.Comparison.Fixed {
		fmt.Fprintf(t, "fixed: %s, which was at %s (%s %s)\n", f.ID, place(f.Position), f.Check, f.Handle)
	}
	for _, f := range moves(doc) {
		fmt.Fprintf(t, "moved: %s to %s (%s %s)\n", f.MovedFrom.ID, place(&f.Position), f.Check, f.Handle)
	}
	for _, f := range doc.Comparison.Stale {
		fmt.Fprintf(t, "no longer found, remove it from %s: %s (%s %s)\n", doc.Comparison.Baseline, f.ID, f.Check, f.Handle)
	}
}
