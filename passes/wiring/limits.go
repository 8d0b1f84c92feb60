package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// Limits reports whether a state is a limiter of a library, or keeps such for
// users or addresses, be it in a struct with other fields.
func (r *Result) Limits(st *State) bool {
	if r.limiter(st.Sym) || r.limiter(st.Elem) || r.limiterField(st.Elem) {
		return true
	}
	for _, t := range st.Writes { // the type of a captured pointer is not known
		if t.Library != nil && st.captured && r.limiter(receiverSymbol(t.Library.Symbol)) {
			return true
		}
	}
	return false
}

func (r *Result) limiter(sym string) bool {
	row := r.Base.Type(sym)
	return row != nil && row.Role == "limiter"
}

// limiterField reports whether a struct of the program has a limiter among its
// fields, and is none of the program's objects otherwise: all other fields are
// times, numbers and locks.
func (r *Result) limiterField(sym string) bool {
	t := r.solver.types[sym]
	if t == nil || t.Kind != effects.Struct {
		return false
	}
	found := false
	for i := range t.Fields {
		f := &t.Fields[i]
		switch {
		case r.limiter(f.Sym):
			found = true
		case f.Kind == effects.Scalar:
		case r.Base.Type(f.Sym) == nil:
			return false
		}
	}
	return found
}

// Waits reports whether a touch lets its caller wait for a limiter instead of
// refusing.
func (t *Touch) Waits() bool {
	return t.Library != nil && t.Library.Container != nil && t.Library.Container.Waits
}

// FromBackend reports whether all that requests write to a state is kept by
// what a Backend makes: the call that makes that is what there is to change.
func (st *State) FromBackend() bool {
	for _, t := range st.Writes {
		if !t.Wired {
			return false
		}
	}
	return len(st.Writes) > 0
}
