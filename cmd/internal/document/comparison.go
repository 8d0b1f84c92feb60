package document

import "slices"

// What a finding is when it is compared with earlier ones.
const (
	Introduced = "introduced" // new, or graver than before
	Unchanged  = "unchanged"  // in the base revision too
	Moved      = "moved"      // in the base revision, in another file or package
	Known      = "known"      // new since the base revision if there is one, but listed in the baseline
)

// Comparison says what the findings were compared with, and which earlier ones
// are no more.
type Comparison struct {
	Base     *Revision `json:"base,omitempty"`
	Baseline string    `json:"baseline,omitempty"` // file
	Fixed    []Former  `json:"fixed"`              // findings of the base revision that are no more
	Stale    []Former  `json:"stale"`              // entries of the baseline that match nothing any more
}

// Revision is an earlier state of the code.
type Revision struct {
	Name   string `json:"name"` // as the user wrote it
	Commit string `json:"commit"`
}

// Former is what is known of an earlier finding. Only findings of a revision
// have a message and a place, which is one in the files of then.
type Former struct {
	ID       string    `json:"id"`
	Handle   string    `json:"handle"`
	Check    string    `json:"check"`
	Kind     string    `json:"kind"`
	Severity string    `json:"severity"`
	Message  string    `json:"message,omitempty"`
	Position *Position `json:"position,omitempty"`
}

// New returns the findings that a gate is about: those that were introduced,
// or all if there is nothing that they were compared with; and with them those
// that are suppressed, if they are shown.
func (d *Document) New() []*Finding {
	if d.Comparison == nil {
		return d.Findings
	}
	return slices.DeleteFunc(slices.Clone(d.Findings), func(f *Finding) bool { return f.Status != Introduced && f.Suppressed == nil })
}

// Count returns the number of findings with a status.
func (d *Document) Count(status string) int {
	n := 0
	for _, f := range d.Findings {
		if f.Status == status {
			n++
		}
	}
	return n
}

// Rank orders severities as the document spells them, the gravest last. It is
// negative for what is none.
func Rank(severity string) int {
	return slices.Index([]string{"info", "warning", "error"}, severity)
}
