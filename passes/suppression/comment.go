package suppression

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

const (
	tool = "hiddenstate"

	// Ignore is the word behind the colon of a directive.
	Ignore = "ignore"

	// Form is how a directive is written.
	Form = "//" + tool + ":" + Ignore + " CHECK reason"
)

// A Fault is why a comment suppresses nothing.
type Fault string

// The faults of comments that are meant as directives.
const (
	Unknown   Fault = "unknown"   // another directive of this tool, which has none
	Misspelt  Fault = "misspelt"  // no directive by its form, but it may be meant as one
	NoCheck   Fault = "no check"  // names no check
	NoReason  Fault = "no reason" // gives no reason
	Misplaced Fault = "misplaced" // stands at no code
	Buried    Fault = "buried"    // stands in another comment, behind code
)

// A Comment is one that is, or may be meant as, a directive.
type Comment struct {
	Directive
	Pos   token.Pos
	Name  string // what stands behind the colon: ignore
	Fault Fault  // "" if it suppresses
}

// near matches what people write for a directive: with spaces, in capitals, or
// as a general comment.
var near = regexp.MustCompile(`(?i)^(?://|/\*)\s*` + tool + `\s*:\s*` + Ignore + `\b[ \t:]*(.*?)\s*(?:\*/)?$`)

// buried matches a directive that follows on other words.
var buried = regexp.MustCompile(`^//.*//` + tool + `:` + Ignore + `[ \t]+(.*)`)

// comments returns the directives of a file, in order.
func comments(pass *analysis.Pass, file *ast.File) []Comment {
	var list []Comment
	for _, group := range file.Comments {
		for _, c := range group.List {
			comment, ok := parse(c)
			if !ok {
				continue
			}
			if comment.Fault == Buried && !behindCode(pass.Fset, file, c) {
				continue // documentation may show a directive
			}
			comment.Position = position(pass, c.Pos())
			if comment.Fault == "" {
				first, last, found := scope(pass.Fset, file, group, c)
				if !found {
					comment.Fault = Misplaced
				}
				comment.First, comment.Last = position(pass, first).Line, position(pass, last).Line
			}
			list = append(list, comment)
		}
	}
	return list
}

// parse reads a comment, without its place.
func parse(c *ast.Comment) (Comment, bool) {
	comment := Comment{Pos: c.Pos(), Name: Ignore}
	if !strings.Contains(strings.ToLower(c.Text), tool) {
		return comment, false
	}
	d, ok := ast.ParseDirective(c.Slash, c.Text)
	if !ok || d.Tool != tool {
		comment.Fault = Misspelt
		match := near.FindStringSubmatch(c.Text)
		if match == nil {
			comment.Fault = Buried
			match = buried.FindStringSubmatch(c.Text)
		}
		if match == nil {
			return comment, false
		}
		comment.Checks, comment.Reason = split(match[1])
		return comment, true
	}
	comment.Checks, comment.Reason = split(d.Args)
	switch {
	case d.Name != Ignore:
		comment.Name, comment.Fault = d.Name, Unknown
	case len(comment.Checks) == 0:
		comment.Fault = NoCheck
	case comment.Reason == "":
		comment.Fault = NoReason
	}
	return comment, true
}

// split splits what a directive says into checks and the reason.
func split(args string) (checks []string, reason string) {
	names := args
	if i := strings.IndexAny(args, " \t"); i >= 0 {
		names, reason = args[:i], strings.TrimSpace(args[i:])
	}
	for name := range strings.SplitSeq(names, ",") {
		if name != "" {
			checks = append(checks, name)
		}
	}
	return checks, reason
}

func position(pass *analysis.Pass, pos token.Pos) finding.Position {
	p := pass.Fset.Position(pos)
	return finding.Position{Package: pass.Pkg.Path(), File: filepath.Base(p.Filename), Line: p.Line, Column: p.Column}
}
