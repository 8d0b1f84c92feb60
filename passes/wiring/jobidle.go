package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An idleFinder tells which queues hold no work.
type idleFinder struct {
	*jobFinder
	states    []*State
	receivers map[*object][]*instance // by channel; nil as long as nobody asked
}

func newIdleFinder(l *locator) *idleFinder {
	return &idleFinder{jobFinder: newJobFinder(l), states: l.sorted()}
}

// receiving returns the instances that receive from what a node refers to.
func (f *idleFinder) receiving(node int32) []*instance {
	var out []*instance
	for _, r := range f.pts[node] {
		out = append(out, f.receiversOf(f.cellOf(r).obj)...)
	}
	return out
}

// receiversOf returns the instances that receive from a channel.
func (f *idleFinder) receiversOf(channel *object) []*instance {
	if f.receivers == nil {
		f.receivers = make(map[*object][]*instance)
		for _, i := range f.insts {
			for k := range i.fn.Ops {
				if op := &i.fn.Ops[k]; op.Code == effects.Recv {
					for _, r := range f.pts[i.node(op.A)] {
						o := f.cellOf(r).obj
						f.receivers[o] = append(f.receivers[o], i)
					}
				}
			}
		}
	}
	return f.receivers[channel]
}

// only reports whether all that is done with what is taken out of a queue is to
// log or to count it. What is not known may be work, and so may be what requests
// take, or what leaves a result: unless requests wait until a goroutine is free
// that only keeps something in memory, which is what is lost.
func (f *idleFinder) only(queue *State) bool {
	takers, work := make(map[*instance]bool), make(map[*instance]bool)
	for _, t := range slices.Concat(queue.Reads, queue.Writes) {
		switch {
		case t.inst.phase == background || t.inst.phase == fed:
			f.hand(t.inst, takers, work)
		case slices.Contains(queue.Reads, t) && len(t.Entries) > 0:
			return false
		}
	}
	if len(work) == 0 {
		return false
	}
	for i := range work {
		if i.phase == request || !f.harmless(i) {
			return false
		}
	}
	return f.handsOver(queue) || !slices.ContainsFunc(f.states, func(st *State) bool { return f.leaves(st, work) })
}

// handsOver reports whether a channel has no buffer: nothing is in it.
func (f *idleFinder) handsOver(queue *State) bool {
	found := false
	for _, t := range queue.Writes {
		if t.Mode != Send || t.op == nil || t.op.Code != effects.Send {
			continue
		}
		for _, r := range f.pts[t.inst.node(t.op.A)] {
			o := f.cellOf(r).obj
			if o.made != effects.Chan || o.op == nil || o.op.Code != effects.Make || o.op.Flag&effects.FlagBuffered != 0 {
				return false
			}
			found = true
		}
	}
	return found
}

// maxMessage bounds the references from a message to the channel for the answer.
const maxMessage = 4

// answered reports whether requests that send to a channel, or the goroutines of
// their connections, wait for what comes back by channels that they send along.
// The type of the messages says that they do, if no such channel is seen being
// made. Work that has a channel of its own, behind an interface, is no message.
func (f *idleFinder) answered(queue *State) bool {
	seen := false
	for _, t := range queue.Writes {
		if t.Mode != Send || t.op == nil || t.op.Code != effects.Send {
			continue
		}
		for _, o := range f.objectsIn(t.inst.node(t.op.B), maxMessage) {
			if o.made != effects.Chan || o.phase != request {
				continue
			}
			seen = true
			if slices.ContainsFunc(f.receiversOf(o), func(i *instance) bool { return i.phase == request }) {
				return true
			}
		}
	}
	return !seen
}

// hand enters an instance that takes something out of a queue, and its callers as
// far as what is taken may be returned to them.
func (f *idleFinder) hand(i *instance, takers, work map[*instance]bool) {
	if takers[i] || i.fn == nil {
		return
	}
	takers[i] = true
	f.follow(i, work)
	if len(i.fn.Results) == 0 {
		return
	}
	for _, c := range i.callers {
		if c.phase == background || c.phase == fed {
			f.hand(c, takers, work)
		}
	}
}

// follow enters an instance, and all that it calls or sends to.
func (f *idleFinder) follow(i *instance, work map[*instance]bool) {
	if work[i] || i.fn == nil {
		return
	}
	work[i] = true
	for _, c := range i.calls {
		f.follow(c.callee, work)
	}
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; op.Code == effects.Send {
			for _, r := range f.receiving(i.node(op.A)) {
				f.follow(r, work)
			}
		}
	}
}

// harmless reports whether nothing that an instance calls or sends to may do
// work: what is called or receives is looked at, or known.
func (f *idleFinder) harmless(i *instance) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		switch op.Code {
		case effects.Send:
			if len(f.receiving(i.node(op.A))) == 0 {
				return false
			}
		case effects.Call:
			followed := slices.ContainsFunc(i.calls, func(c callEdge) bool { return c.op == op && c.callee.fn != nil })
			st := f.sites[siteKey{i.id, op}]
			if known := st != nil && st.sym != "" && (st.row != nil || !followed); known && !f.observes(st) || !known && !followed {
				return false
			}
		}
	}
	return true
}

// observes reports whether a call of a library does no work.
func (f *idleFinder) observes(st *site) bool {
	switch {
	case f.base.Observes(st.sym):
		return true
	case st.row == nil:
		return standard(st.sym)
	case st.row.Works || st.row.Route != nil:
		return false
	case st.row.Effect == nil || st.row.Effect.Class == "read":
		return true
	case st.row.Effect.Class == "outbound-call":
		return f.sends(st, nil, readingVerbs)
	case st.row.Effect.Class == "sql":
		return f.queries(st)
	}
	return false
}

// standard reports whether a function is one of the standard library. What acts
// there has a row.
func standard(sym string) bool {
	first, _, nested := strings.Cut(strings.TrimLeft(sym, "(*"), "/")
	return !nested || !strings.Contains(first, ".")
}

// leaves reports whether work leaves in a state what it has done, for requests
// to read. A number that it counts up is none.
func (f *idleFinder) leaves(st *State, work map[*instance]bool) bool {
	return slices.ContainsFunc(st.Writes, func(t *Touch) bool { return work[t.inst] && !t.Derived && tells(st, t) }) &&
		slices.ContainsFunc(st.Reads, func(t *Touch) bool { return !work[t.inst] && len(t.Entries) > 0 })
}
