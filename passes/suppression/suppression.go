// Package suppression finds the comments that say of findings that they are as
// the author wants them, and hands them on to the packages that import them:
//
//	//hiddenstate:ignore CHECK reason
//
// CHECK is one check or several, separated by commas. Such a directive covers
// its line and the whole of each statement, declaration, specification or field
// that begins there. Behind the last line of one, it covers that, too. If it
// stands alone on its line, as in a doc comment, it covers what begins on the
// line below its comment.
package suppression

import (
	"cmp"
	"fmt"
	"path"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Analyzer finds the directives of a package.
var Analyzer = &analysis.Analyzer{
	Name:             "suppression",
	Doc:              "find the comments that suppress findings\n\nBy itself, it does not report any diagnostics.",
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/suppression",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         []*analysis.Analyzer{effects.Analyzer},
	ResultType:       reflect.TypeFor[*Result](),
	FactTypes:        []analysis.Fact{new(directives)},
}

// A Directive says that findings of some checks are as the author wants them.
type Directive struct {
	Position    finding.Position // of the comment
	Checks      []string
	Reason      string
	First, Last int // lines of its file that it covers
}

// directives is a fact that records the directives of a package and of the own
// packages that it imports, directly or not: the fact of an indirect import
// does not reach every driver. They are ordered by position and unique.
type directives struct{ List []Directive }

func (*directives) AFact() {}

func (d *directives) String() string {
	places := make([]string, len(d.List))
	for i, one := range d.List {
		p := one.Position
		places[i] = fmt.Sprintf("%s/%s:%d", path.Base(p.Package), p.File, p.Line)
	}
	return "ignored(" + strings.Join(places, " ") + ")"
}

// A Result holds the directives that count in a package.
type Result struct {
	Comments []Comment // of the package itself, in order, also those that suppress nothing
	all      []Directive
}

func run(pass *analysis.Pass) (any, error) {
	result := new(Result)
	// Libraries are not analysed: what they say is about their own runs.
	if pass.ResultOf[effects.Analyzer].(*effects.Result).Own == nil {
		return result, nil
	}
	for _, imp := range pass.Pkg.Imports() {
		var fact directives
		if pass.ImportPackageFact(imp, &fact) {
			result.all = append(result.all, fact.List...)
		}
	}
	for _, file := range pass.Files {
		if effects.Counts(pass, file) {
			result.Comments = append(result.Comments, comments(pass, file)...)
		}
	}
	for _, c := range result.Comments {
		if c.Fault == "" {
			result.all = append(result.all, c.Directive)
		}
	}
	slices.SortFunc(result.all, compare)
	result.all = slices.CompactFunc(result.all, func(a, b Directive) bool { return compare(a, b) == 0 })
	if len(result.all) > 0 {
		pass.ExportPackageFact(&directives{result.all})
	}
	return result, nil
}

func compare(a, b Directive) int { return a.Position.Compare(b.Position) }

// Covering returns what directives say of a check's finding at some places: the
// one that covers least comes first.
func (r *Result) Covering(check string, places ...finding.Position) []finding.Suppression {
	var covering []Directive
	for _, d := range r.all {
		if slices.Contains(d.Checks, check) && slices.ContainsFunc(places, d.covers) {
			covering = append(covering, d)
		}
	}
	slices.SortStableFunc(covering, func(a, b Directive) int { return cmp.Compare(a.Last-a.First, b.Last-b.First) })
	var out []finding.Suppression
	for _, d := range covering {
		out = append(out, finding.Suppression{Kind: finding.InSource, Reason: d.Reason, Position: d.Position})
	}
	return out
}

func (d Directive) covers(p finding.Position) bool {
	return p.Package == d.Position.Package && p.File == d.Position.File && d.First <= p.Line && p.Line <= d.Last
}
