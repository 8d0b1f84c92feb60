// Package finding defines what a check reports: a finding with its state, the
// entry points that reach it, the path and the remedy. It says nothing of how
// findings are printed.
package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Severity orders findings by what they break.
type Severity int

const (
	Info    Severity = iota // caches and the like: hidden unless asked for
	Warning                 // breaks with more than one replica, but bounded or a matter of judgement
	Error                   // the only copy of request data lives in this process or on its disk
)

// String returns the severity as the findings document spells it.
func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// Set parses a severity; with String it makes a flag.Value.
func (s *Severity) Set(text string) error {
	for _, v := range []Severity{Info, Warning, Error} {
		if v.String() == text {
			*s = v
			return nil
		}
	}
	return fmt.Errorf("no severity %q; there are: info, warning, error", text)
}

// Position is a place in a package's source. It holds no path of a machine:
// File is a base name, which the driver resolves within the package.
type Position struct {
	Package string
	File    string
	Line    int
	Column  int
}

// Compare orders positions by package, file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Package, q.Package), cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// State is the variable, field or container that keeps what a request left.
type State struct {
	Name        string // sessions
	Owner       string // example.com/x/store.Store, or the package of a variable
	Type        string // map[string]Session
	Declaration Position
}

// EntryPoint is a route, or another place where work for clients begins.
type EntryPoint struct {
	Framework string
	Method    string
	Route     string
	Handler   string
	Position  Position // where the handler is declared
	// Registration is where the handler is registered. It tells apart the views
	// that packages have of one registration; see [Views].
	Registration Position
}

// Step is one step of the path from an entry point to the state.
type Step struct {
	Position Position
	Message  string
}

// Finding is one thing to fix.
type Finding struct {
	ID          string
	Check       string
	Kind        string
	Severity    Severity
	Message     string // one line, without the handle
	Position    Position
	Package     string // package of Position
	Function    string // function that holds Position, if any
	State       *State
	Path        string // of a file or folder that is written to, or the constant beginning of it, if known
	EntryPoints []EntryPoint
	Trace       []Step // the whole path, however long
	// Places are the places that it is about if there may be several, which no one
	// package need know all of. Who knows of one more reports the finding again.
	Places  []Position
	Reasons []Reason
	Remedy  string
	// Option is one more argument that mends the call at Position, as it is
	// written behind the name of the callee's package; "" if that is not all
	// there is to change. See [Finding.Fixes].
	Option string
	// Suppressed is not empty if the user wants it as it is: it is no diagnostic
	// then.
	Suppressed []Suppression
}

// Question is one of the questions whose answers make a finding.
type Question string

// The questions that decide whether something is hidden state, in their order.
const (
	Reached  Question = "reached"  // is it reached from a request?
	Outlives Question = "outlives" // does it outlive the request?
	Changes  Question = "changes"  // does it change at run time?
	Meaning  Question = "meaning"  // what is it, and how grave?
)

// Reason is the answer to a question, with the places that show it.
type Reason struct {
	Question Question
	Answer   string // one line
	Evidence []Step
}

// Handle returns the short name of a finding: the first eight hexadecimal
// digits of the SHA-256 of its id.
func (f *Finding) Handle() string {
	sum := sha256.Sum256([]byte(f.ID))
	return hex.EncodeToString(sum[:4])
}

// Report turns findings into diagnostics of pass. pos gives the position in
// the package under analysis, which need not be the finding's own; fixes are
// alternative ways to mend it.
func Report(pass *analysis.Pass, f *Finding, pos token.Pos, fixes ...analysis.SuggestedFix) {
	pass.Report(analysis.Diagnostic{
		Pos:            pos,
		Category:       f.Kind,
		Message:        fmt.Sprintf("%s (%s %s)", f.Message, f.Check, f.Handle()),
		SuggestedFixes: fixes,
	})
}

// Declared returns the declared function that a function is, or is a closure
// in.
func Declared(function string) string {
	name, _, _ := strings.Cut(function, "$")
	return name
}
