package localfile

import (
	"fmt"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	function, pos := v.Function()
	f := &finding.Finding{
		ID: "localfile:" + v.ID, Check: "localfile", Kind: v.kind, Severity: v.severity,
		Position: pos, Package: v.Package, Function: finding.Declared(function),
		Path: v.Path, Remedy: v.remedy(), Trace: v.trace(w),
		EntryPoints: w.Reached(v.entries),
	}
	f.Message, f.Reasons = v.message(f), v.reasons()
	return f
}

// maxWriters bounds the places that are shown where requests write to a
// database.
const maxWriters = 8

// trace is the path to the nearest place, and of a database the other places
// where requests write to it.
func (v *verdict) trace(w *wiring.Result) []finding.Step {
	near := v.Nearest()
	steps := w.Trace(near, v.does())
	if v.Op != "database" {
		return append(steps, v.Writes...)
	}
	shown := 1
	for k := range v.Spots {
		s := &v.Spots[k]
		function, pos := s.Function()
		step := finding.Step{Position: pos, Message: function + " " + v.does()}
		if len(s.Entries) == 0 || shown == maxWriters || slices.Contains(steps, step) {
			continue
		}
		steps = append(steps, step)
		shown++
	}
	return steps
}

// does says what happens at a spot.
func (v *verdict) does() string {
	switch v.Op {
	case "database":
		return "writes to the database"
	case "mkdir":
		return "makes a folder with " + v.Callee
	case "rename":
		return "moves a file with " + v.Callee
	}
	return "writes a file with " + v.Callee
}

// nouns says what files of each kind hold.
var nouns = map[string]string{
	"upload": "what clients upload", "export": "a document", "json-db": "data of the service", "embedded-db": "a database",
	"chunk": "a part of an upload", "other": "a file",
}

func (v *verdict) message(f *finding.Finding) string {
	what := nouns[v.kind]
	if v.Op == "mkdir" {
		what = "a folder"
	}
	where := ""
	if v.Path != "" {
		where = fmt.Sprintf(" (%q)", v.Path)
	}
	routes := finding.Routes(f.EntryPoints)
	switch {
	case v.Fate == wiring.Leaked:
		return fmt.Sprintf("%s: %s on the disk of one instance%s is removed only if all goes well; written by %s", v.Callee, what, where, routes)
	case v.kind == "embedded-db":
		return fmt.Sprintf("%s: the database is a file on the disk of one instance%s; written by %s; other replicas have another one", v.Callee, where, routes)
	}
	return fmt.Sprintf("%s: %s stays on the disk of one instance%s; written by %s; other replicas do not have it", v.Callee, what, where, routes)
}

func (v *verdict) remedy() string {
	if v.Fate == wiring.Leaked {
		return "remove the file with defer, right after it is made"
	}
	switch v.kind {
	case "upload":
		return "keep uploads in object storage, such as S3"
	case "chunk":
		return "send parts to object storage as a multipart upload"
	case "export":
		return "write the document to the response, or to object storage"
	case "json-db":
		return "keep the data in a database that all replicas use"
	case "embedded-db":
		return "use a database server that all replicas share"
	}
	return "write to object storage, to a log collector, or to a temporary file that goes with the request"
}
