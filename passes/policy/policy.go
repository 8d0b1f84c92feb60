// Package policy is what a user has settled about findings: how grave they are,
// and in which files they are left alone. It is the same for all checks and all
// drivers.
package policy

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Policy is what a user has settled.
type Policy struct {
	Dir        string                      // absolute; the paths of rules are relative to it
	Severities map[string]finding.Severity // by selector
	Rules      []Rule
}

// A Rule leaves findings alone, for a reason and perhaps until a day.
type Rule struct {
	Path      Pattern
	Selectors []string // findings that it is about; none: all
	Reason    string
	Expires   string // the last day on which it applies, such as 2006-01-02; "" if it does not expire
	Expired   bool
	// Position is where the configuration has the rule: its path and no
	// package. A linter's settings have none.
	Position finding.Position
}

// current is the policy of the process, as the flags of analyzers are.
var current Policy

// Use makes p the policy of the analyses that follow.
func Use(p Policy) { current = p }

// Current returns the policy in use.
func Current() Policy { return current }

// Severity returns the severity of a finding that was judged to have another
// one. A kind that is named wins over its check.
func (p Policy) Severity(f *finding.Finding) finding.Severity {
	for _, selector := range []string{f.Check + "/" + f.Kind, f.Check} {
		if s, ok := p.Severities[selector]; ok {
			return s
		}
	}
	return f.Severity
}

// Settle applies the policy to a finding in a file, as Rel gives it, or in an
// unknown one. A finding that an expired rule left alone says why it is back.
func (p Policy) Settle(f *finding.Finding, file string) {
	f.Severity = p.Severity(f)
	i := -1
	if file != "" {
		i = p.Rule(f, file)
	}
	switch {
	case i < 0:
	case p.Rules[i].Expired:
		f.Message += fmt.Sprintf("; the rule that left it alone (%s) expired after %s", p.Rules[i].Reason, p.Rules[i].Expires)
	default:
		f.Suppressed = append(f.Suppressed, finding.Suppression{
			Kind: finding.External, Reason: p.Rules[i].Reason, Position: p.Rules[i].Position, Rule: i,
		})
	}
}

// Rel returns a folder or file as rules see it. It is the same on all machines,
// unless it lies on another disk.
func (p Policy) Rel(file string) string {
	rel, err := filepath.Rel(p.Dir, file)
	if err != nil {
		return filepath.ToSlash(file)
	}
	if !filepath.IsLocal(rel) { // or so it seems, by one of several paths to the folder
		dir, errDir := filepath.EvalSymlinks(p.Dir)
		real, errFile := filepath.EvalSymlinks(file)
		if inside, err := filepath.Rel(dir, real); errors.Join(errDir, errFile, err) == nil && filepath.IsLocal(inside) {
			rel = inside
		}
	}
	return filepath.ToSlash(rel)
}

// Rule returns the number of the rule that leaves a finding in a file alone, as
// Rel gives it. If all that are about it have expired, it is one of these; -1 if
// there is none.
func (p Policy) Rule(f *finding.Finding, file string) int {
	expired := -1
	for i, r := range p.Rules {
		switch {
		case !r.about(f) || !r.Path.Match(file):
		case !r.Expired:
			return i
		case expired < 0:
			expired = i
		}
	}
	return expired
}

func (r Rule) about(f *finding.Finding) bool {
	return len(r.Selectors) == 0 || slices.ContainsFunc(r.Selectors, func(s string) bool {
		check, kind := Split(s)
		return check == f.Check && (kind == "" || kind == f.Kind)
	})
}

// About reports whether a rule is about some findings of a check.
func (r Rule) About(check string) bool {
	return len(r.Selectors) == 0 || slices.ContainsFunc(r.Selectors, func(s string) bool {
		of, _ := Split(s)
		return of == check
	})
}

// Split splits a selector, which is a check or a check and a kind: "memstate",
// "memstate/cache".
func Split(selector string) (check, kind string) {
	check, kind, _ = strings.Cut(selector, "/")
	return check, kind
}
