package document

import (
	"cmp"
	"slices"
)

// merge makes one of the findings that have the same id, which packages report
// that do not import each other, such as two mains over one store. It has the
// entry points of all and the words of the gravest, so that they fit its
// severity; among equals the one about the most places, then the first in order
// speaks. What one package suppresses
// and another does not is not suppressed, and what the latter says. It sorts the
// result.
func merge(list []*converted) []*converted {
	slices.SortFunc(list, compareFindings)
	byID := make(map[string]*converted)
	var merged []*converted
	for _, c := range list {
		first, ok := byID[c.ID]
		if !ok {
			byID[c.ID] = c
			merged = append(merged, c)
			continue
		}
		if (c.Suppressed == nil) != (first.Suppressed == nil) {
			if c.Suppressed == nil {
				*first = *c
			}
			continue
		}
		points := uniqueEntryPoints(slices.Concat(first.EntryPoints, c.EntryPoints))
		if c.severity > first.severity || c.severity == first.severity && c.places > first.places {
			*first = *c
		}
		first.EntryPoints = points
	}
	slices.SortFunc(merged, compareFindings)
	return merged
}

// compareFindings orders findings by place. What follows the id only keeps the
// order of findings with one id from changing between runs.
func compareFindings(a, b *converted) int {
	return cmp.Or(
		comparePositions(&a.Position, &b.Position),
		cmp.Compare(a.Check, b.Check),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Message, b.Message),
		slices.CompareFunc(a.Trace, b.Trace, compareSteps),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(b.severity, a.severity),
		cmp.Compare(a.Function, b.Function),
		cmp.Compare(a.Remedy, b.Remedy),
		slices.CompareFunc(a.Reasons, b.Reasons, compareReasons),
		compareSuppressed(a.Suppressed, b.Suppressed),
	)
}

func compareSuppressed(a, b *Suppressed) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Or(comparePositions(a.Position, b.Position), cmp.Compare(a.Reason, b.Reason))
}

func compareReasons(a, b Reason) int {
	return cmp.Or(
		cmp.Compare(a.Question, b.Question),
		cmp.Compare(a.Answer, b.Answer),
		slices.CompareFunc(a.Evidence, b.Evidence, compareSteps),
	)
}

func compareSteps(a, b Step) int {
	return cmp.Or(comparePositions(a.Position, b.Position), cmp.Compare(a.Message, b.Message))
}
