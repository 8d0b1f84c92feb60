package directive

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/suppression"
)

// A problem is what is wrong with a directive.
type problem struct {
	kind    string
	about   string // what the id names: the check that is unused, or the directive
	message string
	remedy  string
}

// faulty returns why a comment suppresses nothing, or nil.
func (d *check) faulty(c suppression.Comment) *problem {
	p := &problem{kind: "malformed", about: suppression.Ignore}
	written := "//hiddenstate:" + c.Name + " " + strings.Join(c.Checks, ",")
	switch c.Fault {
	case suppression.Unknown:
		p.message = fmt.Sprintf("//hiddenstate:%s is no directive: the only one is %s", c.Name, suppression.Form)
		p.remedy = "write " + suppression.Form + ", or remove it"
	case suppression.Misspelt:
		if len(c.Checks) > 0 && len(d.unknown(c)) == len(c.Checks) {
			return nil // prose
		}
		p.message = "the comment suppresses nothing: a directive has no space before or behind its colon, and no capitals"
		p.remedy = "write " + suppression.Form
	case suppression.Buried:
		if len(d.unknown(c)) > 0 {
			return nil
		}
		p.message = "the directive in the comment suppresses nothing: it does not begin the comment"
		p.remedy = "write it before the other words, or in a comment of its own on the line above"
	case suppression.NoCheck:
		p.message = "//hiddenstate:ignore suppresses nothing: it names no check"
		p.remedy = "write " + suppression.Form + "; the checks are: " + strings.Join(d.names, ", ")
	case suppression.NoReason:
		p.message = written + " suppresses nothing: it gives no reason"
		p.remedy = "say behind the check why the finding is as you want it"
	case suppression.Misplaced:
		p.message = written + " suppresses nothing: it stands at no code"
		p.remedy = "put it behind code, or alone on the line above"
	default:
		unknown := d.unknown(c)
		if len(unknown) == 0 {
			return nil
		}
		p.message = fmt.Sprintf("%s: there is no check %s", written, strings.Join(unknown, ", "))
		p.remedy = "the checks are: " + strings.Join(d.names, ", ")
	}
	return p
}

// unknown returns the names in a directive that are none of a check.
func (d *check) unknown(c suppression.Comment) []string {
	return slices.DeleteFunc(slices.Clone(c.Checks), func(check string) bool { return slices.Contains(d.names, check) })
}

// unused is the problem of a directive that no finding of a check needs.
func unused(c suppression.Comment, check string) *problem {
	p := &problem{
		kind: "unused", about: check,
		message: fmt.Sprintf("//hiddenstate:ignore %s suppresses nothing: no finding of %s is there", check, check),
		remedy:  "remove it",
	}
	if len(c.Checks) > 1 {
		p.remedy = "remove " + check + " from it"
	}
	return p
}

func (p *problem) finding(c suppression.Comment, names *namer) *finding.Finding {
	owner, function := names.at(c.Pos)
	return &finding.Finding{
		ID: names.id(owner, p.about), Check: name, Kind: p.kind, Severity: finding.Warning,
		Message: p.message, Position: c.Position, Package: c.Position.Package, Function: function,
		Remedy: p.remedy,
	}
}
