package document

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Volume is a folder of a container whose content other instances do not have.
type Volume struct {
	Module   string
	Position finding.Position
	Subject  string // StatefulSet shop/api
	Kind     string // emptyDir, hostPath, or volume: one for each replica
	Path     string // where it is mounted, absolute
	WorkDir  string // working folder of the container; none: not known
}

// maxLinks is the number of findings that another one names.
const maxLinks = 3

// hidden are the kinds of state that only work while clients stay with an
// instance, the clearest first, as the message of what pins them names them.
var hidden = []struct{ kind, noun string }{
	{"session", "the sessions in"}, {"otp-token", "the one-time tokens in"}, {"cart", "the carts in"},
	{"upload", "the uploads in"}, {"job", "the jobs in"}, {"preference", "the preferences in"}, {"entity-store", "the records in"},
	{"connection-hub", "the connections in"},
}

// link says of findings that pin clients which state they hide, and of findings
// of local files which storage they write to. Both must be of one module.
func link(list []*converted, modules []string, volumes []Volume, locate Locator) {
	for _, c := range list {
		module := ModuleOf(c.Package, modules)
		switch c.Check {
		case "sticky":
			linkState(c, statesOf(list, module, modules))
		case "localfile":
			linkVolume(c, module, volumes, locate)
		}
	}
}

// ModuleOf returns the module that a package belongs to, or "".
func ModuleOf(pkg string, modules []string) string {
	best := ""
	for _, m := range modules {
		if (pkg == m || strings.HasPrefix(pkg, m+"/")) && len(m) > len(best) {
			best = m
		}
	}
	return best
}

// statesOf returns the findings of state of a module that break something with
// two replicas, and are not suppressed: first what clients notice most, then the gravest.
func statesOf(list []*converted, module string, modules []string) []*converted {
	var states []*converted
	for _, c := range list {
		isState := c.State != nil && (c.Check == "memstate" || c.Check == "memstore")
		if isState && c.Suppressed == nil && c.severity >= finding.Warning && ModuleOf(c.Package, modules) == module {
			states = append(states, c)
		}
	}
	slices.SortStableFunc(states, func(a, b *converted) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.severity, a.severity))
	})
	return states
}

func rank(c *converted) int {
	for i, h := range hidden {
		if h.kind == c.Kind {
			return i
		}
	}
	return len(hidden)
}

// linkState names states in the message of a finding, and where they are.
func linkState(c *converted, states []*converted) {
	if len(states) == 0 {
		return
	}
	var names []string
	for _, s := range states[:min(maxLinks, len(states))] {
		noun := "the state in"
		if i := rank(s); i < len(hidden) {
			noun = hidden[i].noun
		}
		name := fmt.Sprintf("%s %s.%s (%s %s)", noun, path.Base(s.State.Owner), s.State.Name, s.Check, s.Handle)
		names = append(names, name)
		position := s.Position
		c.Trace = append(c.Trace, Step{Position: &position, Message: "hides " + name})
	}
	c.Message += "; it hides " + strings.Join(names, ", ")
	if rest := len(states) - maxLinks; rest > 0 {
		c.Message += fmt.Sprintf(" and %d more", rest)
	}
}

// lost says what happens to the files of a volume.
var lost = map[string]string{
	"emptyDir": "an emptyDir, which goes with the pod",
	"hostPath": "a hostPath, which only pods of one node share",
	"volume":   "a volume of its own for each replica",
}

// linkVolume names the storage below which the files of a finding lie.
func linkVolume(c *converted, module string, volumes []Volume, locate Locator) {
	for _, v := range volumes {
		if v.Module != module || !v.holds(c.path) {
			continue
		}
		c.Message += fmt.Sprintf("; %s has %s at %s", v.Subject, lost[v.Kind], v.Path)
		c.Trace = append(c.Trace, Step{Position: locate(v.Position), Message: v.Subject + " mounts " + v.Kind + " at " + v.Path})
		return
	}
}

// holds reports whether a file lies in the volume. The path of the file may be
// relative to the container's working folder.
func (v Volume) holds(file string) bool {
	if file != "" && !path.IsAbs(file) && v.WorkDir != "" {
		file = path.Join(v.WorkDir, file)
	}
	if !path.IsAbs(file) {
		return false
	}
	file = path.Clean(file)
	return file == v.Path || strings.HasPrefix(file, strings.TrimSuffix(v.Path, "/")+"/")
}
