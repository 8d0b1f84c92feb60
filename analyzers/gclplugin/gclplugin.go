// Package gclplugin makes the suite a module plugin of golangci-lint. A blank
// import of it in a golangci-lint build adds the linter "hiddenstate". It is
// the one package that depends on more than the suite itself.
package gclplugin

import (
	"os"
	"path/filepath"
	"time"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

func init() { register.Plugin("hiddenstate", New) }

// New makes the plugin from the linter's settings, which are those of the
// configuration file. Paths in them are relative to the linter's configuration.
func New(settings any) (register.LinterPlugin, error) {
	s, err := register.DecodeSettings[analyzers.Settings](settings)
	if err != nil {
		return nil, err
	}
	for i := range s.Rules {
		// The linter takes a date without quotes for a time.
		if t, err := time.Parse(time.RFC3339, s.Rules[i].Expires); err == nil {
			s.Rules[i].Expires = t.Format(time.DateOnly)
		}
	}
	if s.Dir, err = configured(); err != nil {
		return nil, err
	}
	return plugin{s}, nil
}

// configured returns the folder of the linter's configuration as the linter
// looks for it, from the working folder upwards; the working folder if there is
// none. The linter does not tell plugins of a configuration that a flag names.
func configured() (string, error) {
	work, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := work; ; dir = filepath.Dir(dir) {
		for _, ext := range []string{"yml", "yaml", "toml", "json"} {
			if _, err := os.Stat(filepath.Join(dir, ".golangci."+ext)); err == nil {
				return dir, nil
			}
		}
		if dir == filepath.Dir(dir) {
			return work, nil
		}
	}
}

type plugin struct{ settings analyzers.Settings }

// BuildAnalyzers returns the analyzers of the chosen checks.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	checks, err := p.settings.Apply()
	if err != nil {
		return nil, err
	}
	return analyzers.Analyzers(checks), nil
}

// GetLoadMode asks for types, which the checks need.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
