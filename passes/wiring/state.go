package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Label names a state in messages: Type.field, or the variable with its package
// or function.
func (st *State) Label() string {
	if st.Owner == st.Package {
		return last(st.Package) + "." + st.Name
	}
	return last(st.ID)
}

// Function returns the function that a captured variable belongs to, or "".
func (st *State) Function() string {
	if !st.captured {
		return ""
	}
	return strings.TrimPrefix(st.Owner, st.Package+".")
}

// Reported returns the state as findings show it.
func (st *State) Reported() *finding.State {
	return &finding.State{Name: st.Name, Owner: st.Owner, Type: st.Type, Declaration: st.Decl}
}

// last returns what follows the last slash.
func last(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }
