package memstate

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding() *finding.Finding {
	f := &finding.Finding{
		ID: "memstate:" + v.ID, Check: "memstate", Kind: v.kind, Severity: v.severity,
		Position: v.Decl, Package: v.Package,
		State:  &finding.State{Name: v.Name, Owner: v.Owner, Type: v.Type, Declaration: v.Decl},
		Remedy: remedies[v.kind],
		Trace:  v.wiring.Trace(&v.write.Spot, v.does()+" "+v.Name),
	}
	if v.captured() {
		f.Function = function(v.Owner, v.Package)
	}
	for _, n := range v.entries {
		f.EntryPoints = append(f.EntryPoints, v.wiring.EntryPoints[n].EntryPoint)
	}
	f.Message = v.message()
	return f
}

// writes says what a touch does to a state.
var writes = map[wiring.Mode]string{wiring.Assign: "sets", wiring.Put: "writes", wiring.Remove: "removes from", wiring.Send: "queues into"}

// does says what the shown touch does to the state.
func (v *verdict) does() string {
	if v.kind == "instance-key" {
		return "uses the key"
	}
	return writes[v.write.Mode]
}

// captured reports whether the state is a captured variable.
func (v *verdict) captured() bool {
	return v.Owner != v.Package && v.wiring.IsFunction(v.Owner)
}

func function(owner, pkg string) string { return strings.TrimPrefix(owner, pkg+".") }

// maxRoutes bounds the routes that a message names.
const maxRoutes = 3

func (v *verdict) message() string {
	var writers, readers []string
	for _, n := range v.entries {
		e := v.wiring.EntryPoints[n]
		name := routeName(e.EntryPoint)
		if v.touchedBy(v.Writes, n) {
			writers = appendNew(writers, name)
		} else {
			readers = appendNew(readers, name)
		}
	}
	what := "keeps " + nouns[v.kind] + " in the memory of one process"
	if v.kind == "cache" {
		what = "caches values in the memory of one process"
	}
	if v.kind == "instance-key" {
		return fmt.Sprintf("%s (%s) is drawn at random when the process starts and is the key for what clients carry: used by %s; other replicas have another one, and a restart changes it", v.label(), v.Type, list(append(writers, readers...)))
	}
	msg := fmt.Sprintf("%s (%s) %s: written by %s", v.label(), v.Type, what, list(writers))
	if len(readers) > 0 {
		msg += ", read by " + list(readers)
	}
	if steps := v.path(); steps != "" {
		msg += " via " + steps
	}
	return msg + "; " + v.consequence()
}

// nouns says what a state of each kind holds.
var nouns = map[string]string{
	"session": "sessions", "cart": "carts", "entity-store": "records", "job": "jobs", "upload": "uploads in progress",
	"ratelimit": "rate limits", "preference": "preferences", "counter": "a counter", "otp-token": "one-time tokens",
	"idempotency-store": "idempotency keys", "denylist": "revoked tokens", "connection-hub": "connections",
	"instance-key": "a key", "current-user": "the current user", "cache": "values", "config": "settings", "other": "state",
}

func (v *verdict) consequence() string {
	switch v.kind {
	case "cache":
		return "replicas may answer differently until entries expire"
	case "ratelimit":
		return "N replicas let N times as much through"
	case "connection-hub":
		return "clients of other replicas are not reached"
	case "counter":
		return "every replica counts for itself"
	}
	return "other replicas do not see it, and a restart loses it"
}

// label names the state: Type.field, or the variable.
func (v *verdict) label() string {
	if v.Owner == v.Package {
		return last(v.Package) + "." + v.Name
	}
	return last(v.ID)
}

// path lists the functions from the handler to the write.
func (v *verdict) path() string {
	steps := v.wiring.Trace(&v.write.Spot, "")
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

func (v *verdict) touchedBy(ts []*wiring.Touch, entry int) bool {
	return slices.ContainsFunc(ts, func(t *wiring.Touch) bool { return slices.Contains(t.Entries, entry) })
}

func routeName(e finding.EntryPoint) string {
	switch {
	case e.Route == "":
		return e.Handler
	case e.Method == "ANY" || e.Method == "RPC" || e.Method == "":
		return e.Route
	}
	return e.Method + " " + e.Route
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// list joins the first few names.
func list(names []string) string {
	if len(names) > maxRoutes {
		return strings.Join(names[:maxRoutes], ", ") + fmt.Sprintf(" and %d more", len(names)-maxRoutes)
	}
	return strings.Join(names, ", ")
}

// position returns where the package under analysis is to be blamed: the
// declaration of the state if it is here, else what this package adds.
func (v *verdict) position(pass *analysis.Pass) token.Pos {
	if v.Decl.Package == pass.Pkg.Path() {
		if pos := locate(pass, v.Decl.File, v.Decl.Line, v.Decl.Column); pos.IsValid() {
			return pos
		}
	}
	for _, n := range v.entries {
		if p, ok := v.wiring.Registration(n); ok {
			if pos := locate(pass, v.wiring.Own.Files[p.File-1], int(p.Line), int(p.Col)); pos.IsValid() {
				return pos
			}
		}
	}
	return pass.Files[0].Name.Pos()
}

// locate converts a line and column of a file of the package.
func locate(pass *analysis.Pass, base string, line, column int) token.Pos {
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		if filepath.Base(pass.Fset.Position(f.FileStart).Filename) == base && line <= file.LineCount() {
			return file.LineStart(line) + token.Pos(column-1)
		}
	}
	return token.NoPos
}
