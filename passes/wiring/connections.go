package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// HoldsConnections reports whether a state holds clients' live connections, or
// own objects that hold one: sockets, response streams, channels to clients.
func (r *Result) HoldsConnections(st *State) bool {
	if strings.Contains(st.Type, "[]chan ") || strings.Contains(st.Type, "map[chan ") || strings.Contains(st.Type, "]chan ") {
		return true
	}
	for _, name := range typeNames(st.Type) {
		if r.connectionName(name) {
			return true
		}
	}
	return r.holds(st.Sym, 0) || r.holds(st.Elem, 0) || r.holds(st.Key, 0)
}

// holds reports whether a type is a connection or a struct with one.
func (r *Result) holds(sym string, depth int) bool {
	if sym == "" || depth > 2 {
		return false
	}
	if row := r.Base.Type(sym); row != nil {
		return row.Role == "connection" || row.Role == "response"
	}
	t := r.solver.types[sym]
	if t == nil {
		return false
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if depth == 0 && carriesData(f) || r.holds(f.Sym, depth+1) || r.holds(f.Elem, depth+1) {
			return true
		}
	}
	return false
}

// connectionName reports whether a name as messages show it is a connection
// type's.
func (r *Result) connectionName(name string) bool {
	for _, c := range r.Base.Connections() {
		if c[strings.LastIndexByte(c, '/')+1:] == name {
			return true
		}
	}
	return false
}

// typeNames returns the qualified names in a type string.
func typeNames(typ string) []string {
	return strings.FieldsFunc(typ, func(c rune) bool { return strings.ContainsRune("*[]{}() ,", c) })
}

// OwnType reports whether a type is declared in the analysed modules.
func (r *Result) OwnType(sym string) bool {
	t := r.solver.types[sym]
	return t != nil && !t.Foreign
}

// HubType reports whether a struct type keeps clients' connections: a field of
// it is one, or holds them.
func (r *Result) HubType(sym string) bool {
	t := r.solver.types[sym]
	if t == nil {
		return false
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if row := r.Base.Type(f.Sym); row != nil && row.Role == "connection" {
			return true
		}
		if f.Kind == effects.Map || f.Kind == effects.Slice || f.Sym == "sync.Map" {
			if r.HoldsConnections(&State{Type: f.Type, Sym: f.Sym, Elem: f.Elem, Key: f.Key}) {
				return true
			}
		}
	}
	return false
}

// carriesData reports whether a field is a channel by which a client is sent
// something, unlike one that only signals.
func carriesData(f *effects.Field) bool {
	return f.Kind == effects.Chan && !strings.HasSuffix(f.Type, "struct{}") && !strings.HasSuffix(f.Type, " error") && !strings.HasSuffix(f.Type, " bool")
}

// Answers reports whether messages of a type carry a channel for the answer:
// who sends one waits, and nothing is queued.
func (r *Result) Answers(sym string) bool { return r.solver.carriesChannel(sym, 2) }

// carriesChannel reports whether a field of a struct type is a channel, or a
// struct that has one.
func (s *solver) carriesChannel(sym string, depth int) bool {
	t := s.types[sym]
	return t != nil && slices.ContainsFunc(t.Fields, func(f effects.Field) bool {
		return f.Kind == effects.Chan || f.Kind == effects.Struct && depth > 0 && s.carriesChannel(f.Sym, depth-1)
	})
}
