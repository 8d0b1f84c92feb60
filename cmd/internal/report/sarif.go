package report

import (
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

const (
	homepage  = "https://github.com/hiddenstate/hiddenstate"
	sarifBase = "%SRCROOT%" // the root of the repository, by convention

	// sarifFingerprint is the key of the finding's id. Hosts add one of their
	// own, which is a hash of the lines around the place.
	sarifFingerprint = "hiddenstateId/v1"
)

// writeSARIF writes SARIF 2.1.0. A rule is a check; the remedy, which depends on
// the kind, stands in the message of a result, where hosts show it, and in the
// help of the rule.
func writeSARIF(w io.Writer, doc *document.Document, options Options) error {
	doc = options.shown(doc)
	s := sarifWriter{options: options, run: sarif.NewRunWithInformationURI(doc.Tool.Name, homepage)}
	s.run.Tool.Driver.WithSemanticVersion(strings.TrimPrefix(doc.Tool.Version, "v"))
	if doc.Tool.Version == "devel" {
		s.run.Tool.Driver.SemanticVersion = nil
		s.run.Tool.Driver.WithVersion(doc.Tool.Version)
	}
	s.run.WithInvocations([]*sarif.Invocation{invocation(doc)})
	for _, c := range options.checks(doc) {
		s.rule(c, doc)
	}
	for _, f := range doc.Findings {
		s.run.AddResult(s.result(f))
	}
	all := sarif.NewReport()
	all.AddRun(s.run)
	if slices.ContainsFunc(doc.Findings, func(f *document.Finding) bool { return f.Suppressed != nil }) {
		return writeSuppressions(w, all)
	}
	return all.PrettyWrite(w)
}

type sarifWriter struct {
	options Options
	run     *sarif.Run
}

// invocation tells of what was not analysed.
func invocation(doc *document.Document) *sarif.Invocation {
	inv := sarif.NewInvocation().WithExecutionSuccessful(true)
	for _, i := range doc.Summary.Incomplete {
		inv.AddToolExecutionNotification(sarif.NewNotification().WithLevel("warning").
			WithMessage(sarif.NewTextMessage(notAnalysed(i))))
	}
	return inv
}

func (s sarifWriter) rule(c Check, doc *document.Document) {
	rule := s.run.AddRule(c.Name).WithName(c.Name).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(c.Title)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevel(c.Severity))).
		WithProperties(sarif.NewPropertyBag().WithTags([]string{"hidden-state", "scalability"}))
	if c.URL != "" {
		rule.WithHelpURI(c.URL)
	}
	help := c.Doc
	if help == "" {
		help = c.Title
	}
	if remedies := remediesOf(doc, c.Name); len(remedies) > 0 {
		help += "\n\nWhat to do:\n\n- " + strings.Join(remedies, "\n- ")
	}
	rule.WithFullDescription(sarif.NewMultiformatMessageString().WithText(c.Title)).
		WithHelp(sarif.NewMultiformatMessageString().WithText(help).WithMarkdown(help))
}

// remediesOf lists what to do about each kind that a check has found.
func remediesOf(doc *document.Document, check string) []string {
	var list []string
	for _, f := range doc.Findings {
		if f.Check == check && f.Remedy != "" {
			list = append(list, f.Kind+": "+f.Remedy)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (s sarifWriter) result(f *document.Finding) *sarif.Result {
	text := f.Message
	if f.Remedy != "" {
		text += ".\nRemedy: " + f.Remedy + "."
	}
	r := sarif.NewRuleResult(f.Check).WithRuleIndex(s.run.GetRuleIndex(f.Check)).
		WithKind("fail").WithLevel(sarifLevel(f.Severity)).
		WithMessage(sarif.NewTextMessage(sarifText(text))).
		WithPartialFingerprints(map[string]string{sarifFingerprint: f.ID}).
		WithProperties(sarif.NewPropertyBag().Add("kind", f.Kind).Add("handle", f.Handle))
	if state := baselineState[f.Status]; state != "" {
		r.WithBaselineState(state)
	}
	at := s.location(f.Position)
	if f.State != nil {
		at.AddLogicalLocation(sarif.NewLogicalLocation().WithFullyQualifiedName(stateName(f.State)).
			WithName(f.State.Name).WithKind("variable"))
	}
	r.AddLocation(at)
	for _, e := range f.EntryPoints {
		if e.Position != nil && !isForeign(e.Position.File) {
			r.AddRelatedLocation(s.location(*e.Position).WithID(len(r.RelatedLocations)).
				WithMessage(sarif.NewTextMessage(sarifText(routeName(e) + " is served by " + e.Handler))))
		}
	}
	if flow := s.flow(f); flow != nil {
		r.AddCodeFlow(sarif.NewCodeFlow().AddThreadFlow(flow))
	}
	if f.Suppressed != nil {
		r.AddSuppression(s.suppression(f.Suppressed))
	}
	return r
}

// baselineState says how a result differs from earlier ones. Results that are
// no more, "absent", are left out: hosts that do not look at the state, such as
// GitHub, would show them as there.
var baselineState = map[string]string{
	document.Introduced: "new", document.Moved: "updated", document.Unchanged: "unchanged", document.Known: "unchanged",
}

// flow is the path from an entry point to the state.
func (s sarifWriter) flow(f *document.Finding) *sarif.ThreadFlow {
	if len(f.Trace) == 0 {
		return nil
	}
	flow := sarif.NewThreadFlow()
	for n, step := range f.Trace {
		at := sarif.NewLocation()
		if step.Position != nil && !isForeign(step.Position.File) {
			at = s.location(*step.Position)
		}
		at.WithMessage(sarif.NewTextMessage(sarifText(step.Message)))
		flow.AddLocation(sarif.NewThreadFlowLocation().WithLocation(at).WithExecutionOrder(n + 1))
	}
	return flow
}

func (s sarifWriter) location(p document.Position) *sarif.Location {
	region := sarif.NewRegion().WithStartLine(p.Line)
	if p.Column > 0 {
		region.WithStartColumn(p.Column)
	}
	uri := url.URL{Path: s.options.inRepository(p.File)}
	return sarif.NewLocation().WithPhysicalLocation(sarif.NewPhysicalLocation().
		WithArtifactLocation(sarif.NewArtifactLocation().WithURI(uri.String()).WithURIBaseID(sarifBase)).
		WithRegion(region))
}

func sarifLevel(severity string) string {
	if severity == "info" {
		return "note"
	}
	return severity
}

// sarifText escapes what readers would take for a placeholder, such as {0}, or a
// link, such as [text](1). Other brackets stay as they are: routes are full of
// braces, and few readers remove the escapes.
func sarifText(s string) string {
	s = placeholder.ReplaceAllString(s, "{$0}")
	return link.ReplaceAllString(s, `\$0`)
}

var (
	placeholder = regexp.MustCompile(`\{\d+\}`)
	link        = regexp.MustCompile(`\[[^\[\]]*\]\(`)
)
