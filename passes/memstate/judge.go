package memstate

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict says that a state is hidden state, and of what kind.
type verdict struct {
	*wiring.State
	wiring   *wiring.Result
	kind     string
	because  string // what tells the kind
	severity finding.Severity
	write    *wiring.Touch // the write that is shown
	entries  []int         // entry points that write or read the state
}

// judge returns the verdict on a state that is hidden state and not the finding
// of another check: a limiter or what a library makes (memstore), or a queue
// (localjob). It returns nil if there is none.
func judge(w *wiring.Result, st *wiring.State) *verdict {
	v := hidden(w, st)
	if v == nil || v.kind != "instance-key" && (w.Limits(st) || st.FromBackend() || w.Queue(st)) {
		return nil
	}
	return v
}

// hidden decides whether a state is hidden state: it is written while a request
// is served, read at run time, of a type that can be state, and what is written
// depends on requests. It returns nil if not.
func hidden(w *wiring.Result, st *wiring.State) *verdict {
	if v := instanceKey(w, st); v != nil {
		return v
	}
	if len(st.Writes) == 0 || st.Generic || neverState(w, st) || mailbox(w, st) || partOfEntry(w, st) {
		return nil
	}
	writes := requestWrites(st)
	if len(writes) == 0 {
		writes = switched(st)
	}
	if len(writes) == 0 || !used(st, writes) || !slices.ContainsFunc(st.Writes, fills) {
		return nil
	}
	v := &verdict{State: st, wiring: w, write: nearest(writes), entries: reaching(st)}
	if len(v.entries) == 0 || !w.Registered(v.entries) {
		return nil
	}
	v.kind, v.because = kindOf(w, st)
	v.severity = severityOf(v.kind)
	if v.kind != "connection-hub" && !isCache(w, st, writes, false) && isCache(w, st, writes, true) {
		return nil // who knows where it is loaded from judges
	}
	if v.kind != "connection-hub" && isCache(w, st, writes, false) {
		v.kind, v.severity = "cache", finding.Info
		v.because = "what requests put there was looked up first, and is read from outside the process or computed from its key"
	}
	return v
}

// instanceKey judges a value that start-up code draws from a random source:
// requests sign, verify or encrypt with it what clients carry to any replica, or
// compare it with what they bring.
func instanceKey(w *wiring.Result, st *wiring.State) *verdict {
	var uses []*wiring.Touch
	for _, t := range st.Secrets {
		if len(t.Entries) > 0 {
			uses = append(uses, t)
		}
	}
	if len(st.Secrets) > 0 && len(uses) == 0 { // start-up code made a signer of it
		for _, t := range st.Reads {
			if len(t.Entries) > 0 {
				uses = append(uses, t)
			}
		}
	}
	if len(uses) == 0 || len(requestWrites(st)) > 0 {
		return nil
	}
	v := &verdict{State: st, wiring: w, kind: "instance-key", because: "it signs, verifies or encrypts what clients carry", severity: finding.Warning, write: nearest(uses), entries: reaching(st)}
	switch {
	case v.write.Presented:
		v.because = "what clients bring is compared with it"
	case v.publishes():
		v.because = "those who verify what it signs are told its public half"
	}
	return v
}

// neverState reports whether the type of a state says that it holds nothing
// of requests: handles, clients, loggers, locks. An interface of a library is a
// handle to it.
func neverState(w *wiring.Result, st *wiring.State) bool {
	row := w.Base.Type(st.Sym)
	if row == nil {
		return st.Kind == effects.Interface && st.Sym != "" && !w.OwnType(st.Sym)
	}
	switch row.Role {
	case "container", "limiter", "connection":
		return false
	}
	return true
}

// mailbox reports whether a state is a channel into the goroutine of a
// connection hub, or of an actor that answers: what the goroutine holds is the
// finding.
func mailbox(w *wiring.Result, st *wiring.State) bool {
	return st.Kind == effects.Chan && (w.HubType(st.Owner) || st.Answered || w.Answers(st.Elem))
}

// partOfEntry reports whether a state is a plain field of objects that another
// hidden state keeps: an order's status in a map of orders. The map is the
// thing to fix, and fixing it takes the field along. Containers inside such
// objects are findings of their own.
func partOfEntry(w *wiring.Result, st *wiring.State) bool {
	if st.Kind == effects.Map || st.Kind == effects.Chan || isContainer(w, st) {
		return false
	}
	for _, holder := range st.Holders {
		h := hidden(w, holder)
		if holder == st || h == nil {
			continue
		}
		if h.severity == finding.Info {
			if h.kind == "cache" && !slices.ContainsFunc(requestWrites(st), keptHere) {
				return true // the copy that the cache holds is changed with the original
			}
			continue
		}
		// What a chat room remembers is not fixed with the hub's connections.
		if st.Kind != effects.Slice || h.kind != "connection-hub" {
			return true
		}
	}
	return false
}

func isContainer(w *wiring.Result, st *wiring.State) bool {
	row := w.Base.Type(st.Sym)
	return row != nil && row.Role == "container"
}

// requestWrites returns the writes by which requests leave something behind.
func requestWrites(st *wiring.State) []*wiring.Touch {
	var out []*wiring.Touch
	for _, t := range st.Writes {
		if len(t.Entries) > 0 && leaves(st, t) {
			out = append(out, t)
		}
	}
	return out
}

// fills reports whether something may be left after a write. The containers of
// libraries begin empty: nothing is in one of which is only removed.
func fills(t *wiring.Touch) bool { return t.Mode != wiring.Remove || t.Library == nil }

// leaves reports whether a write leaves something of a request: its data, or a
// value that goes on from the one before. A constant or a value that every
// request would write is no state: lazy initialisation, a flag set at
// shutdown.
func leaves(st *wiring.State, t *wiring.Touch) bool {
	switch t.Mode {
	case wiring.Send:
		return t.Startup && t.Value&wiring.FromRequest != 0 && t.Phase == "request"
	case wiring.Put:
		return t.Derived || t.Key|t.Value != 0
	case wiring.Remove:
		return true
	}
	if t.Value&wiring.FromRequest == 0 && t.AfterRead {
		return t.Derived // lazy initialisation
	}
	return t.Derived || t.Value&(wiring.FromRequest|wiring.FromExternal) != 0 && !t.Constant
}

// switched returns the writes by which requests set a state to one of several
// constants: a maintenance mode that one route switches on and another off.
func switched(st *wiring.State) []*wiring.Touch {
	for _, h := range st.Holders {
		if h.Kind == effects.Map || h.Kind == effects.Slice {
			return nil // one of many: what is busy, what is done
		}
	}
	var out []*wiring.Touch
	texts := make(map[string]bool)
	for _, t := range st.Writes {
		if t.Mode == wiring.Assign && t.Constant && t.Text != "" && len(t.Entries) > 0 && t.Startup {
			out = append(out, t)
			texts[t.Text] = true
		}
	}
	if len(texts) < 2 {
		return nil
	}
	return out
}

// used reports whether what requests leave is ever looked at. A queue needs
// somebody who takes from it.
func used(st *wiring.State, writes []*wiring.Touch) bool {
	for _, r := range st.Reads {
		if len(r.Entries) > 0 || r.Phase == "background" {
			return true
		}
	}
	return false
}

// isCache reports whether losing the state loses nothing: all that requests
// put there was looked up first, and then read from outside, computed, or
// derived from its key. Entries that requests change afterwards, and keys that
// only this process knows, are no cache. What was drawn at random elsewhere, and
// is read again after a look-up that found nothing, is.
// Open counts functions that ask what this package does not know as reading from
// outside.
func isCache(w *wiring.Result, st *wiring.State, writes []*wiring.Touch, open bool) bool {
	filled := false
	for _, t := range writes {
		switch {
		case t.Mode == wiring.Remove:
		case t.Value == wiring.FromClock && (st.Elem == "" || st.Elem == "time.Time"):
			return false // when something happened is known here only
		case t.Mode == wiring.Send || t.Derived || t.Constant:
			return false
		case (t.Key|t.Value)&wiring.FromRandom != 0 && (t.Drawn || !t.AfterRead):
			return false
		case t.FromKey && (t.AfterRead || t.Library != nil):
			filled = true
		case t.AfterRead && t.Value&wiring.FromRequest == 0:
			filled = true
		case t.Value&wiring.FromExternal != 0 && (t.Value|t.Key)&wiring.FromRequest == 0: // loaded as a whole
			filled = true
		case open && t.Open && t.AfterRead:
			filled = true
		case t.Fills && t.Value&wiring.FromExternal != 0:
			filled = true
		case t.Through: // written through, and so not lost; nothing is filled
		case t.AfterRead && t.Loads && t.Value&wiring.FromExternal != 0:
			filled = true
		default:
			return false
		}
	}
	return filled && !changesEntries(w, st)
}

// changesEntries reports whether requests change the fields of what a state
// holds. Of entries whose type is not known, the objects count that are known
// to be in it; a change that is written out, or read from outside, is no change
// of what the cache is of.
func changesEntries(w *wiring.Result, st *wiring.State) bool {
	for _, other := range w.States {
		if st.Elem != "" && other.Owner == st.Elem && len(requestWrites(other)) > 0 {
			return true
		}
		if st.Elem == "" && slices.Contains(other.Holders, st) && slices.ContainsFunc(requestWrites(other), keptHere) {
			return true
		}
	}
	return false
}

// keptHere reports whether what a write leaves is nowhere else.
func keptHere(t *wiring.Touch) bool {
	loaded := t.Loads && t.Value&wiring.FromExternal != 0 && !t.Derived
	return !t.Through && !loaded
}

// nearest returns the write with the shortest path from an entry point; ties
// go to the first.
func nearest(writes []*wiring.Touch) *wiring.Touch {
	best := writes[0]
	bestRank := [2]int{1 << 30, 0}
	for _, t := range writes {
		rank := [2]int{t.Distance(), modeRank(t)}
		if rank[0] < bestRank[0] || rank[0] == bestRank[0] && rank[1] < bestRank[1] {
			best, bestRank = t, rank
		}
	}
	return best
}

// modeRank prefers writes that add to those that remove.
func modeRank(t *wiring.Touch) int {
	if t.Mode == wiring.Remove {
		return 1
	}
	return 0
}

// reaching returns the entry points that write or read a state, ascending.
func reaching(st *wiring.State) []int {
	seen := make(map[int]bool)
	var out []int
	for _, ts := range [][]*wiring.Touch{st.Writes, st.Reads, st.Secrets} {
		for _, t := range ts {
			for _, e := range t.Entries {
				if !seen[e] {
					seen[e] = true
					out = append(out, e)
				}
			}
		}
	}
	return out
}
