package finding

import (
	"fmt"
	"sort"
)

// Known are the findings that a package or one that it imports has reported,
// with their severities: checks keep it in a fact, so that an importer that
// sees no more says no more. IDs are ordered and unique.
type Known struct {
	IDs        []string
	Severities []Severity
}

// Reported returns what a check's fact, which embeds it, records.
func (k *Known) Reported() *Known { return k }

// Add enters what another package knows. Of two severities the higher counts.
func (k *Known) Add(other Known) {
	for i, id := range other.IDs {
		k.Learn(id, other.Severities[i])
	}
}

// Has reports whether a finding is known with this severity or a higher one.
func (k *Known) Has(id string, s Severity) bool {
	i := sort.SearchStrings(k.IDs, id)
	return i < len(k.IDs) && k.IDs[i] == id && k.Severities[i] >= s
}

// News enters a finding with its places, and reports whether it or one of them
// was not known with its severity or a higher one.
func (k *Known) News(f *Finding) bool {
	news := k.Learn(f.ID, f.Severity)
	for _, p := range f.Places {
		at := fmt.Sprintf("%s at %s/%s:%d:%d", f.ID, p.Package, p.File, p.Line, p.Column)
		news = k.Learn(at, f.Severity) || news
	}
	return news
}

// Learn enters a finding, and reports whether it was not known with this
// severity or a higher one.
func (k *Known) Learn(id string, s Severity) bool {
	i := sort.SearchStrings(k.IDs, id)
	if i < len(k.IDs) && k.IDs[i] == id {
		if k.Severities[i] >= s {
			return false
		}
		k.Severities[i] = s
		return true
	}
	k.IDs = append(k.IDs, "")
	copy(k.IDs[i+1:], k.IDs[i:])
	k.IDs[i] = id
	k.Severities = append(k.Severities, 0)
	copy(k.Severities[i+1:], k.Severities[i:])
	k.Severities[i] = s
	return true
}
