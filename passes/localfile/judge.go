package localfile

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict says what is wrong with a place where files are written.
type verdict struct {
	*wiring.File
	kind     string
	severity finding.Severity
	entries  []int
}

// judge returns what is wrong, at most one verdict a place.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, f := range w.Files {
		v := &verdict{File: f, entries: f.Entries()}
		if f.Fate == wiring.Released || len(v.entries) == 0 || !w.Registered(v.entries) {
			continue
		}
		v.kind = kind(f)
		v.severity = severity(f)
		out = append(out, v)
	}
	return slices.DeleteFunc(out, func(v *verdict) bool { return v.prepares(out) })
}

// prepares reports whether a folder is made for files that are written in the
// same request: then these are the thing to fix.
func (v *verdict) prepares(all []*verdict) bool {
	if v.Op != "mkdir" {
		return false
	}
	for _, other := range all {
		if other != nil && other.Op != "mkdir" && shared(v.entries, other.entries) {
			return true
		}
	}
	return false
}

func shared(a, b []int) bool {
	return slices.ContainsFunc(a, func(n int) bool { return slices.Contains(b, n) })
}

// kind says what is written.
func kind(f *wiring.File) string {
	client := f.Content&wiring.FromRequest != 0
	switch {
	case f.Op == "database":
		return "embedded-db"
	case f.Generated:
		return "export"
	case f.Encoded && client:
		return "json-db"
	case f.Pieces && client:
		return "chunk"
	case client:
		return "upload"
	}
	return "other"
}

// severity is error if the only copy of a client's data may be in the file.
func severity(f *wiring.File) finding.Severity {
	if f.Fate == wiring.Leaked || f.Content&wiring.FromRequest == 0 && !f.Generated {
		return finding.Warning
	}
	return finding.Error
}
