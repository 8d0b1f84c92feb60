package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Skipped *junitSkipped `xml:"skipped"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

// writeJUnit writes a report of tests: a suite a check, a failed test a finding.
// A check without findings is a test that passed, since a report without any
// test counts as a mistake in some CI systems. What was not analysed was
// skipped.
func writeJUnit(w io.Writer, doc *document.Document, options Options) error {
	all := junitSuites{Name: "hiddenstate"}
	for _, check := range options.checks(doc) {
		all.add(junitCheck(doc, check.Name, options))
	}
	all.add(junitAnalysis(doc.Summary))
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (all *junitSuites) add(s junitSuite) {
	s.Tests = len(s.Cases)
	for _, c := range s.Cases {
		switch {
		case c.Failure != nil:
			s.Failures++
		case c.Skipped != nil:
			s.Skipped++
		}
	}
	all.Tests += s.Tests
	all.Failures += s.Failures
	all.Suites = append(all.Suites, s)
}

// junitCheck is the suite of a check.
func junitCheck(doc *document.Document, check string, options Options) junitSuite {
	suite := junitSuite{Name: check}
	for _, f := range doc.Findings {
		if f.Check != check {
			continue
		}
		suite.Cases = append(suite.Cases, junitFinding(f, options))
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Class: "hiddenstate", Name: check}}
	}
	return suite
}

// junitFinding is a failed test, or one that was skipped if the finding is not
// new.
func junitFinding(f *document.Finding, options Options) junitCase {
	c := junitCase{
		Class: f.Package, Name: strings.TrimPrefix(f.ID, f.Check+":"), File: options.inRepository(f.Position.File), Line: f.Position.Line,
	}
	message := fmt.Sprintf("%s (%s %s)", f.Message, f.Check, f.Handle)
	if f.Status != "" && f.Status != document.Introduced {
		c.Skipped = &junitSkipped{f.Status + ": " + message}
		return c
	}
	c.Failure = &junitFailure{Type: f.Severity, Message: message, Text: details(f)}
	return c
}

// junitAnalysis is the suite of the analysis itself.
func junitAnalysis(s document.Summary) junitSuite {
	suite := junitSuite{Name: "analysis", Cases: []junitCase{{
		Class: "hiddenstate", Name: fmt.Sprintf("%s, %s", count(s.Packages, "package"), count(s.EntryPoints, "entry point")),
	}}}
	for _, i := range s.Incomplete {
		suite.Cases = append(suite.Cases, junitCase{
			Class: i.Package, Name: strings.TrimSpace("analysis " + i.Function), Skipped: &junitSkipped{notAnalysed(i)},
		})
	}
	return suite
}

// details writes a finding as the text format does, without its first line.
func details(f *document.Finding) string {
	var b strings.Builder
	line := func(label, words string) { fmt.Fprintf(&b, "%-7s %s\n", label, words) }
	b.WriteString("\n")
	line("place", place(&f.Position))
	if f.State != nil {
		line("state", describe(f))
	}
	for _, e := range f.EntryPoints {
		line("route", strings.TrimSpace(routeName(e)+"  "+place(e.Position)))
	}
	for _, s := range f.Trace {
		line("path", strings.TrimSpace(place(s.Position)+"  "+s.Message))
	}
	if f.Remedy != "" {
		line("remedy", f.Remedy)
	}
	return b.String()
}
