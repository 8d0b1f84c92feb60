package finding

import (
	"fmt"
	"slices"
	"strings"
)

// Label names an entry point in messages: method and route, or the handler if
// there is no route.
func (e EntryPoint) Label() string {
	switch {
	case e.Route == "":
		return e.Handler
	case e.Method == "ANY" || e.Method == "RPC" || e.Method == "":
		return e.Route
	}
	return e.Method + " " + e.Route
}

// maxNames bounds the names that a message lists.
const maxNames = 3

// List joins names for a message, without repeats: the first few, and how many
// more there are.
func List(names []string) string {
	var unique []string
	for _, name := range names {
		if !slices.Contains(unique, name) {
			unique = append(unique, name)
		}
	}
	if len(unique) > maxNames {
		return strings.Join(unique[:maxNames], ", ") + fmt.Sprintf(" and %d more", len(unique)-maxNames)
	}
	return strings.Join(unique, ", ")
}

// Routes lists entry points for a message.
func Routes(entries []EntryPoint) string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Label()
	}
	return List(names)
}

// Path joins the functions that steps go through, the middle left out, for
// drivers that show one line only.
func Path(steps []Step) string {
	var names []string
	for _, s := range steps {
		name, _, _ := strings.Cut(s.Message, " ")
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	if len(names) > 5 {
		names = append(names[:2:2], append([]string{"…"}, names[len(names)-2:]...)...)
	}
	return strings.Join(names, " → ")
}
