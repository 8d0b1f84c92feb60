// Package document defines the findings document: the canonical output of the
// command, from which every other format is written. Its JSON form is described
// by the schema in [Schema].
package document

import (
	_ "embed"
)

// Schema is the JSON Schema of a Document.
//
//go:embed schema.json
var Schema []byte

// Version is the version of the document's schema.
const Version = "1"

// Document is what one run found.
type Document struct {
	SchemaVersion string     `json:"schemaVersion"`
	Tool          Tool       `json:"tool"`
	Summary       Summary    `json:"summary"`
	Services      []Service  `json:"services,omitempty"`
	Findings      []*Finding `json:"findings"`

	// Comparison is nil if the findings were not compared with others.
	Comparison *Comparison `json:"comparison,omitempty"`

	// Suppressed are the findings that the user wants as they are, in order.
	// They are shown only on request: see [Document.WithSuppressed].
	Suppressed []*Finding `json:"-"`
	// Below are the other findings below the threshold; no part of the JSON form.
	Below []*Finding `json:"-"`
}

// Tool is the program that wrote a document.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Summary tells what was looked at.
type Summary struct {
	Packages               int            `json:"packages"`
	Functions              int            `json:"functions"`
	EntryPoints            int            `json:"entryPoints"`
	EntryPointsByFramework map[string]int `json:"entryPointsByFramework"`
	Incomplete             []Incomplete   `json:"incomplete"`

	// Hidden counts the findings below the threshold by severity. It serves
	// the reader of the text, and is no part of the JSON form, which a second
	// run with a lower threshold gives whole.
	Hidden map[string]int `json:"-"`
}

// Incomplete is a part of the program that was not, or not wholly, analysed.
type Incomplete struct {
	Package  string `json:"package"`
	Function string `json:"function"`
	Reason   string `json:"reason"`
}

// Service is a package that completes registrations, such as a main package,
// with all entry points that it serves, whether findings reach them or not.
type Service struct {
	Package     string       `json:"package"`
	EntryPoints []EntryPoint `json:"entryPoints"`
}

// Position is a place in a file. File is relative to the folder where the
// command ran, or module@version/path outside the analysed modules.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Finding is one thing to fix.
type Finding struct {
	ID          string       `json:"id"`
	Handle      string       `json:"handle"`
	Check       string       `json:"check"`
	Kind        string       `json:"kind"`
	Severity    string       `json:"severity"`
	Message     string       `json:"message"`
	Position    Position     `json:"position"`
	Package     string       `json:"package"`
	Function    string       `json:"function"`
	State       *State       `json:"state,omitempty"`
	EntryPoints []EntryPoint `json:"entryPoints"`
	Trace       []Step       `json:"trace"`
	Reasons     []Reason     `json:"reasons,omitempty"`
	Remedy      string       `json:"remedy"`
	Suppressed  *Suppressed  `json:"suppressed,omitempty"`
	Status      string       `json:"status,omitempty"`    // only in a comparison
	MovedFrom   *Former      `json:"movedFrom,omitempty"` // what a moved finding was
}

// Suppressed says that a finding is as the user wants it.
type Suppressed struct {
	Kind     string    `json:"kind"` // inSource or external
	Reason   string    `json:"reason"`
	Position *Position `json:"position,omitempty"` // of the comment
}

// Reason is the answer to one of the questions that decide whether something is
// a finding, with the places that show it.
type Reason struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
	Evidence []Step `json:"evidence"`
}

// State is the variable, field or container that keeps what a request left.
type State struct {
	Name        string    `json:"name"`
	Owner       string    `json:"owner"`
	Type        string    `json:"type"`
	Declaration *Position `json:"declaration,omitempty"`
}

// EntryPoint is a route, or another place where work for clients begins.
type EntryPoint struct {
	Framework string    `json:"framework"`
	Method    string    `json:"method"`
	Route     string    `json:"route"`
	Handler   string    `json:"handler"`
	Position  *Position `json:"position,omitempty"`
}

// Step is one step of the path from an entry point to the state.
type Step struct {
	Position *Position `json:"position,omitempty"`
	Message  string    `json:"message"`
}
