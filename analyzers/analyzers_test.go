package analyzers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/reporting"
	"github.com/hiddenstate/hiddenstate/passes/suppression"
)

func TestSuite(t *testing.T) {
	suite := analyzers.Suite()
	if err := analysis.Validate(analyzers.Analyzers(suite)); err != nil {
		t.Error(err)
	}
	for _, c := range suite {
		if c.Title == "" || strings.HasSuffix(c.Title, ".") {
			t.Errorf("%s: title %q, want one line without a period", c.Analyzer.Name, c.Title)
		}
		if !slices.Contains(c.Analyzer.Requires, suppression.Analyzer) {
			t.Errorf("%s: it does not require %v, which package reporting needs", c.Analyzer.Name, reporting.Requires)
		}
		if !c.Analyzer.RunDespiteErrors {
			t.Errorf("%s: a broken package would silence its importers: RunDespiteErrors is not set", c.Analyzer.Name)
		}
	}
}

func TestSelect(t *testing.T) {
	defaults, err := analyzers.Select(nil)
	if err != nil || len(defaults) == 0 {
		t.Errorf("Select(nil) = %v, %v; want the default checks", defaults, err)
	}
	named, err := analyzers.Select([]string{"memstate"})
	if err != nil || len(named) != 1 || named[0].Analyzer.Name != "memstate" {
		t.Errorf("Select(memstate) = %v, %v", named, err)
	}
	if _, err := analyzers.Select([]string{"nosuch"}); err == nil || !strings.Contains(err.Error(), "memstate") {
		t.Errorf("Select(nosuch) = %v, want an error that lists the checks", err)
	}
}

func TestThreshold(t *testing.T) {
	for text, want := range map[string]finding.Severity{"": finding.Warning, "info": finding.Info, "error": finding.Error} {
		got, err := analyzers.Settings{Severity: text}.Threshold()
		if err != nil || got != want {
			t.Errorf("Threshold(%q) = %v, %v; want %v", text, got, err, want)
		}
	}
	if _, err := (analyzers.Settings{Severity: "fatal"}).Threshold(); err == nil {
		t.Error("Threshold(fatal) returned no error")
	}
}

func TestDisable(t *testing.T) {
	checks, err := analyzers.Settings{Disable: []string{"memstate", "directive"}}.Apply()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if c.Analyzer.Name == "memstate" || c.Analyzer.Name == "directive" {
			t.Errorf("%s runs", c.Analyzer.Name)
		}
	}
	if len(checks) != len(analyzers.Suite())-2 {
		t.Errorf("%d checks run", len(checks))
	}
	if _, err := (analyzers.Settings{Checks: []string{"memstate"}, Disable: []string{"memstate"}}).Apply(); err == nil {
		t.Error("no check runs, and nobody says so")
	}
}

// A rule applies until the end of its last day.
func TestExpired(t *testing.T) {
	r := analyzers.Rule{Expires: "2027-01-31"}
	for text, want := range map[string]bool{"2027-01-30": false, "2027-01-31": false, "2027-02-01": true} {
		day, err := time.ParseInLocation(time.DateOnly, text, time.Local)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Expired(day.Add(23 * time.Hour)); got != want {
			t.Errorf("on %s, Expired = %t", text, got)
		}
	}
	if (analyzers.Rule{}).Expired(time.Now()) {
		t.Error("a rule without a date has expired")
	}
}

func TestOptions(t *testing.T) {
	f := analyzers.Options()["jwtexpiry.lifetime"]
	if f == nil {
		t.Fatal("no option jwtexpiry.lifetime")
	}
	defer f.Value.Set(f.DefValue)
	if _, err := (analyzers.Settings{Options: map[string]string{"jwtexpiry.lifetime": "90m"}}).Apply(); err != nil || f.Value.String() != "1h30m0s" {
		t.Errorf("the option was set to %v, %v; want 1h30m0s", f.Value, err)
	}
	for name, value := range map[string]string{"jwtexpiry.lifetime": "long", "jwtexpiry.nosuch": "1", "jwtexpiry.severity": "info"} {
		if _, err := (analyzers.Settings{Options: map[string]string{name: value}}).Apply(); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("option %s=%s: %v, want an error that names it", name, value, err)
		}
	}
}
