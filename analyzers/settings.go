package analyzers

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Settings are what a user may choose, in the same words for every driver: the
// configuration file, the command's flags and a linter's settings fill them.
type Settings struct {
	Checks    []string `yaml:"checks" json:"checks"`       // checks to run; none: those that run by default
	Severity  string   `yaml:"severity" json:"severity"`   // least severity that is reported; none: warning
	Knowledge []string `yaml:"knowledge" json:"knowledge"` // files that add to what is known of libraries
	Tests     bool     `yaml:"tests" json:"tests"`         // look at test files too
	// Options are settings of single checks, as check.flag: jwtexpiry.lifetime.
	Options map[string]string `yaml:"options" json:"options"`
}

// Threshold returns the least severity that is reported.
func (s Settings) Threshold() (finding.Severity, error) {
	if s.Severity == "" {
		return finding.Warning, nil
	}
	for _, severity := range []finding.Severity{finding.Info, finding.Warning, finding.Error} {
		if s.Severity == severity.String() {
			return severity, nil
		}
	}
	return 0, fmt.Errorf("no severity %q; there are: info, warning, error", s.Severity)
}

// Apply sets the flags of the analyzers to the settings and returns the checks
// to run. Flags belong to the process, so it is called once.
func (s Settings) Apply() ([]Check, error) {
	checks, err := Select(s.Checks)
	if err != nil {
		return nil, err
	}
	threshold, err := s.Threshold()
	if err != nil {
		return nil, err
	}
	// The whole suite is set, since a driver's own flags may yet enable others.
	all := reachable(Analyzers(Suite()))
	if _, err := set(all, "severity", threshold.String()); err != nil {
		return nil, err
	}
	if _, err := set(all, "tests", fmt.Sprint(s.Tests)); err != nil {
		return nil, err
	}
	for _, file := range s.Knowledge {
		taken, err := set(all, "knowledge", file)
		if err != nil {
			return nil, err
		}
		if !taken {
			return nil, errors.New("no check takes a knowledge file")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Options)) {
		if err := setOption(name, s.Options[name]); err != nil {
			return nil, err
		}
	}
	// A mistake in a file would otherwise fail each package.
	if _, err := effects.Knowledge(nil); err != nil {
		return nil, err
	}
	return checks, nil
}

// Options returns the flags that checks have for themselves, by their names in
// Settings.
func Options() map[string]*flag.Flag {
	options := make(map[string]*flag.Flag)
	for _, c := range Suite() {
		c.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
			if f.Name != "severity" {
				options[c.Analyzer.Name+"."+f.Name] = f
			}
		})
	}
	return options
}

// setOption sets the flag of one check.
func setOption(name, value string) error {
	options := Options()
	f := options[name]
	if f == nil {
		return fmt.Errorf("no option %q; there are: %s", name, strings.Join(slices.Sorted(maps.Keys(options)), ", "))
	}
	if err := f.Value.Set(value); err != nil {
		return fmt.Errorf("option %s: %w", name, err)
	}
	return nil
}

// set gives a flag to each analyzer that has it and reports whether one has.
func set(all []*analysis.Analyzer, name, value string) (taken bool, err error) {
	for _, a := range all {
		if a.Flags.Lookup(name) == nil {
			continue
		}
		if err := a.Flags.Set(name, value); err != nil {
			return false, fmt.Errorf("%s %s: %w", name, value, err)
		}
		taken = true
	}
	return taken, nil
}

// reachable returns the analyzers and those that they require, each once and
// in a fixed order.
func reachable(roots []*analysis.Analyzer) []*analysis.Analyzer {
	var list []*analysis.Analyzer
	seen := make(map[*analysis.Analyzer]bool)
	var visit func(*analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		for _, required := range a.Requires {
			visit(required)
		}
		list = append(list, a)
	}
	for _, a := range roots {
		visit(a)
	}
	return list
}
