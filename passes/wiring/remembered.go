package wiring

// remembered returns the answer to a question that was asked before, or finds it
// out and keeps it.
func remembered[K comparable, V any](known *map[K]V, k K, find func() V) V {
	v, ok := (*known)[k]
	if ok {
		return v
	}
	v = find()
	if *known == nil {
		*known = make(map[K]V)
	}
	(*known)[k] = v
	return v
}
