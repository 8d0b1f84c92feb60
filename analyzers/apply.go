package analyzers

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

// Apply sets the analyzers to the settings and returns the checks to run.
// Analyzers belong to the process, so it is called once.
func (s Settings) Apply() ([]Check, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	checks, err := s.chosen()
	if err != nil {
		return nil, err
	}
	p, err := s.Policy()
	if err != nil {
		return nil, err
	}
	policy.Use(p)
	if err := s.setFlags(); err != nil {
		return nil, err
	}
	// A mistake in a file would otherwise fail each package.
	if _, err := effects.Knowledge(nil); err != nil {
		return nil, err
	}
	return checks, nil
}

// chosen returns the checks to run.
func (s Settings) chosen() ([]Check, error) {
	checks, err := Select(s.Checks)
	if err != nil {
		return nil, err
	}
	checks = slices.DeleteFunc(checks, func(c Check) bool { return slices.Contains(s.Disable, c.Analyzer.Name) })
	if len(checks) == 0 {
		return nil, settingError("no check is left to run", "disable")
	}
	return checks, nil
}

// Policy returns what the settings say of findings.
func (s Settings) Policy() (policy.Policy, error) {
	dir, err := filepath.Abs(s.Dir)
	if err != nil {
		return policy.Policy{}, err
	}
	p := policy.Policy{Dir: dir, Severities: make(map[string]finding.Severity)}
	for selector, text := range s.Severities {
		if p.Severities[selector], err = severity(text); err != nil {
			return policy.Policy{}, err
		}
	}
	today := time.Now()
	for _, r := range s.Rules {
		pattern, err := policy.Parse(r.Path)
		if err != nil {
			return policy.Policy{}, err
		}
		p.Rules = append(p.Rules, policy.Rule{
			Path: pattern, Selectors: r.Checks, Reason: strings.TrimSpace(r.Reason),
			Expires: r.Expires, Expired: r.Expired(today),
			Position: finding.Position{File: s.File, Line: r.Line, Column: r.Column},
		})
	}
	return p, nil
}

// setFlags gives the settings to the analyzers that read them. The whole suite
// is set, since a driver's own flags may yet enable others.
func (s Settings) setFlags() error {
	threshold, err := s.Threshold()
	if err != nil {
		return err
	}
	all := reachable(Analyzers(Suite()))
	flags := [][2]string{{"severity", threshold.String()}, {"tests", fmt.Sprint(s.Tests)}, {"own", strings.Join(s.Own, ",")}}
	for _, file := range s.Knowledge {
		if !filepath.IsAbs(file) {
			file = filepath.Join(s.Dir, file)
		}
		flags = append(flags, [2]string{"knowledge", file})
	}
	for _, f := range flags {
		if f[1] == "" {
			continue // the analyzer's own
		}
		if taken, err := set(all, f[0], f[1]); err != nil {
			return err
		} else if !taken {
			return errors.New("no check takes " + f[0])
		}
	}
	options := s.options()
	for _, name := range slices.Sorted(maps.Keys(options)) {
		if err := setOption(name, options[name]); err != nil {
			return err
		}
	}
	return nil
}

// options returns the flags of single checks: those of the settings' own keys,
// over which Options win.
func (s Settings) options() map[string]string {
	options := map[string]string{
		"jwtexpiry.lifetime":     s.JWTExpiry.Lifetime,
		"jwtrevocation.lifetime": s.JWTRevocation.Lifetime,
		"idempotency.headers":    strings.Join(s.Idempotency.Headers, ","),
		"idempotency.strict":     fmt.Sprint(s.Idempotency.Strict),
	}
	maps.DeleteFunc(options, func(_, value string) bool { return value == "" }) // the check's own
	maps.Copy(options, s.Options)
	return options
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
	f := Options()[name]
	if f == nil {
		return settingError("there is no such option", name)
	}
	if err := f.Value.Set(value); err != nil {
		return settingError(fmt.Sprintf("%q: %v", value, err), name)
	}
	return nil
}

// set gives a flag to each analyzer that has it, and reports whether one has.
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
