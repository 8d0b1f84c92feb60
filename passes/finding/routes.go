package finding

import (
	"fmt"
	"slices"
	"strings"
)

// maxRoutes bounds the routes that a message names.
const maxRoutes = 3

// Routes lists the routes of entry points for a message: the first few, and
// how many more there are.
func Routes(entries []EntryPoint) string {
	var names []string
	for _, e := range entries {
		if name := e.Name(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > maxRoutes {
		return strings.Join(names[:maxRoutes], ", ") + fmt.Sprintf(" and %d more", len(names)-maxRoutes)
	}
	return strings.Join(names, ", ")
}

// Name names an entry point in a message: its route, or its handler.
func (e EntryPoint) Name() string {
	switch {
	case e.Route == "":
		return e.Handler
	case e.Method == "ANY" || e.Method == "RPC" || e.Method == "":
		return e.Route
	}
	return e.Method + " " + e.Route
}
