package finding

import "sort"

// Established records the states that a package or one that it imports has
// reported, with their severities: the content of a check's package fact. An
// importer that sees the same state no graver keeps silent. IDs are ordered and
// unique.
type Established struct {
	IDs        []string
	Severities []Severity
}

// Known collects what imported packages have established.
type Known map[string]Severity

// Add enters what one package has established.
func (k Known) Add(e Established) {
	for i, id := range e.IDs {
		if old, ok := k[id]; !ok || old < e.Severities[i] {
			k[id] = e.Severities[i]
		}
	}
}

// New reports whether a state is not known to be as grave, and enters it.
func (k Known) New(id string, s Severity) bool {
	if old, ok := k[id]; ok && old >= s {
		return false
	}
	k[id] = s
	return true
}

// Established returns everything that is known, for the package's own fact.
func (k Known) Established() Established {
	var e Established
	for id := range k {
		e.IDs = append(e.IDs, id)
	}
	sort.Strings(e.IDs)
	for _, id := range e.IDs {
		e.Severities = append(e.Severities, k[id])
	}
	return e
}
