package analyzers_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/passes/finding"
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
