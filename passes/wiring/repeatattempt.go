package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// An attempt keeps the answers to what is asked again and again of the entry
// point at hand: every op that it reaches asks of the calls and tests before.
type attempt struct {
	stopped     map[siteKey]bool // ops that run at the first attempt only
	refused     map[refusal]bool
	needed      map[*stop]bool // whether it does what a stop needs
	left        map[*instance]blockSet
	deeds       map[*site][]deed
	ancestries  map[valueAt]ancestry
	collections map[valueAt][]string
	all         []deed
	stores      map[string][]via // by the field that they set
}

// A refusal is the question whether an instance fails at a second attempt, with
// the depth of the calls that count.
type refusal struct {
	inst  *instance
	depth int
}

// allDeeds returns what the entry point does, in no order.
func (r *repeats) allDeeds() []deed {
	if r.known.all != nil {
		return r.known.all
	}
	all := []deed{}
	for i := range r.reached {
		for _, st := range r.at[i] {
			all = append(all, r.deedsOf(st)...)
		}
	}
	r.known.all = all
	return all
}

// storesTo returns the stores of the entry point to fields of a name, in no
// order.
func (r *repeats) storesTo(field string) []via {
	if r.known.stores != nil {
		return r.known.stores[field]
	}
	r.known.stores = make(map[string][]via)
	for i := range r.reached {
		if i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Store {
				continue
			}
			if addr := i.fn.def(op.A); addr != nil && addr.Code == effects.FieldAddr {
				name := i.fn.str(addr.Sym)
				r.known.stores[name] = append(r.known.stores[name], via{i, op})
			}
		}
	}
	return r.known.stores[field]
}
