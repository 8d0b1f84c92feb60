// Package reporting is what all checks do once they have judged: leave out what
// the packages below have said, apply what the user has settled, report the
// rest to the driver, and hand on to importers what was said.
package reporting

import (
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
	"github.com/hiddenstate/hiddenstate/passes/suppression"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// Requires are the analyzers that a check which reports requires.
var Requires = []*analysis.Analyzer{wiring.Analyzer, suppression.Analyzer, policy.Analyzer}

// A Fact is a check's fact of what it has reported. Each check has a type of its
// own, which embeds [finding.Known].
type Fact interface {
	analysis.Fact
	Reported() *finding.Known
}

// Reporter collects what one check concludes about one package.
type Reporter struct {
	pass       *analysis.Pass
	wiring     *wiring.Result
	directives *suppression.Result
	places     *policy.Places
	threshold  finding.Severity
	known      Fact
	result     *finding.Result
}

// Start begins the report of a check about an own package. F is the type of the
// check's fact; what is milder than the threshold is in the result, but no
// diagnostic.
func Start[F any, P interface {
	*F
	Fact
}](pass *analysis.Pass, threshold finding.Severity) *Reporter {
	r := &Reporter{
		pass:       pass,
		wiring:     pass.ResultOf[wiring.Analyzer].(*wiring.Result),
		directives: pass.ResultOf[suppression.Analyzer].(*suppression.Result),
		places:     pass.ResultOf[policy.Analyzer].(*policy.Places),
		threshold:  threshold,
		known:      P(new(F)),
		result:     new(finding.Result),
	}
	r.wiring.Fill(r.result)
	for _, imp := range pass.Pkg.Imports() {
		if fact := P(new(F)); pass.ImportPackageFact(imp, fact) {
			r.known.Reported().Add(*fact.Reported())
		}
	}
	return r
}

// Knows reports whether an imported package has reported a finding with this
// severity or a higher one, so that there is no need to make it.
func (r *Reporter) Knows(id string, severity finding.Severity) bool {
	return r.known.Reported().Has(id, severity)
}

// Report enters a finding that the entry points of these numbers reach, unless
// it is known. at is what is to be blamed; if it is not in the package under
// analysis, that is what the package adds. fixes are alternative ways to mend it.
func (r *Reporter) Report(f *finding.Finding, at finding.Position, entries []int, fixes ...analysis.SuggestedFix) {
	if !r.known.Reported().News(f) {
		return
	}
	if len(f.EntryPoints) > 0 {
		f.Reasons = slices.Insert(f.Reasons, 0, reached(f.EntryPoints))
	}
	pos := r.wiring.Blame(r.pass, at, entries)
	r.settle(f, pos)
	r.result.Findings = append(r.result.Findings, f)
	if f.Severity >= r.threshold && len(f.Suppressed) == 0 {
		finding.Report(r.pass, f, pos, fixes...)
	}
}

// Withhold enters the finding that a directive is unused, if no importer has the
// use for it: drivers that see one package at a time cannot say.
func (r *Reporter) Withhold(f *finding.Finding, use finding.Use) {
	r.settle(f, finding.Locate(r.pass, f.Position))
	r.result.Unused = append(r.result.Unused, finding.Unused{Finding: f, Use: use})
}

// Uses enters which directives are needed beside those that suppress a finding of
// the check: by findings of other checks, or for parts of findings.
func (r *Reporter) Uses(uses []finding.Use) { r.result.Used = uses }

// Finish hands on to importers what is known, and returns the check's result.
func (r *Reporter) Finish() *finding.Result {
	if len(r.known.Reported().IDs) > 0 {
		r.pass.ExportPackageFact(r.known)
	}
	return r.result
}
