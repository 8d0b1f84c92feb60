package wiring

import "slices"

// does reports whether the entry point does something to what some deeds are
// about. What is not known is taken to be the same.
func (r *repeats) does(looked []deed, holds func(deed) bool) bool {
	return slices.ContainsFunc(r.allDeeds(), func(d deed) bool {
		return holds(d) && slices.ContainsFunc(looked, func(l deed) bool { return r.about(l, d) })
	})
}

// about reports whether two deeds may be about the same records.
func (r *repeats) about(a, b deed) bool {
	if a.table == schema || b.table == schema {
		return a.table == b.table
	}
	if a.table == b.table && a.table != "" {
		return true
	}
	return a.kind == b.kind && (a.table == "" || b.table == "" || (a.stmt == nil) != (b.stmt == nil)) && r.mayShareCollection(a, b)
}

// mayShareCollection reports whether two deeds may be about one collection: unless
// those of both are known and differ.
func (r *repeats) mayShareCollection(a, b deed) bool {
	if a.stmt != nil || b.stmt != nil || a.kind != "database" {
		return true
	}
	return mayShare(r.collections(a), r.collections(b))
}

// sameTable reports whether two deeds are known to be about the same table, family
// or collection.
func (r *repeats) sameTable(a, b deed) bool {
	if a.table != "" && b.table != "" {
		return a.table == b.table
	}
	names := r.collections(a)
	return len(names) > 0 && a.stmt == nil && b.stmt == nil && len(r.collections(b)) > 0 && mayShare(names, r.collections(b))
}
