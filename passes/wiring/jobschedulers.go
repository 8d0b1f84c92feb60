package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// guarded reports whether one replica only does what a call schedules: each
// scheduler that it is given to has a lock or a lead that replicas share, or it
// has one itself.
func (f *jobFinder) guarded(st *site) bool {
	if !slices.ContainsFunc(f.calls, func(c *site) bool { return c.row != nil && c.row.Family == st.row.Family && c.row.Elects }) {
		return false
	}
	given := f.givenTo(st)
	return !slices.ContainsFunc(given, func(c *site) bool { return !f.electing(c) })
}

// givenTo returns the calls by which a scheduler is given the work that a call
// makes, or the call itself if it does both.
func (f *jobFinder) givenTo(st *site) []*site {
	var out []*site
	for _, c := range f.calls {
		if c.row == nil || c.row.Schedule == nil || c.row.Schedule.Task == nil {
			continue
		}
		if st.made != nil && slices.Contains(f.objectsIn(c.inst.node(c.operand(*c.row.Schedule.Task)), 0), st.made) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		out = append(out, st)
	}
	return out
}

// electing reports whether a call that gives work to a scheduler leaves it to
// one replica. Of a scheduler that is not known it is assumed that it is the one
// that elects.
func (f *jobFinder) electing(st *site) bool {
	made := f.options(st)
	if slices.ContainsFunc(made, func(o *site) bool { return o.row.Schedule.Each }) {
		return false
	}
	if slices.ContainsFunc(made, func(o *site) bool { return o.row.Elects }) {
		return true
	}
	for _, o := range f.objectsIn(st.inst.node(st.operand(knowledge.Recv)), 0) {
		if s := f.scheduling(o); s != nil && !f.electsAll(s, o) {
			return false
		}
	}
	return true
}

// electsAll reports whether a scheduler elects for all its work, by an option or
// by a method that sets one.
func (f *jobFinder) electsAll(maker *site, scheduler *object) bool {
	if slices.ContainsFunc(f.options(maker), func(o *site) bool { return o.row.Elects }) {
		return true
	}
	return slices.ContainsFunc(f.calls, func(c *site) bool {
		return c.row != nil && c.row.Family == maker.row.Family && c.row.Elects && c.row.Schedule == nil &&
			slices.Contains(f.objectsIn(c.inst.node(c.operand(knowledge.Recv)), 0), scheduler)
	})
}

// options returns the calls that make the options which a call is given.
func (f *jobFinder) options(st *site) []*site {
	var out []*site
	for _, n := range st.op.Args {
		for _, o := range f.objectsIn(st.inst.node(n), maxOptions) {
			if s := f.scheduling(o); s != nil {
				out = append(out, s)
			}
		}
	}
	return out
}

// scheduling returns the call that makes a scheduler or an option, nil if an
// object is neither.
func (f *jobFinder) scheduling(o *object) *site {
	if o.kind != foreign || o.inst == nil || o.op == nil {
		return nil
	}
	st := f.sites[siteKey{o.inst.id, o.op}]
	if st == nil || st.row == nil || st.row.Schedule == nil || !st.row.Schedule.Makes {
		return nil
	}
	return st
}

// maxOptions bounds the lists in lists that hold options.
const maxOptions = 2

// objectsIn returns what a node refers to, and what that holds some levels deep.
func (f *jobFinder) objectsIn(node int32, depth int) []*object {
	var out []*object
	for _, r := range f.pts[node] {
		o := f.cellOf(r).obj
		out = append(out, o)
		if depth > 0 {
			for _, c := range o.list {
				out = append(out, f.objectsIn(c.node, depth-1)...)
			}
		}
	}
	return out
}
