// Package gclplugin makes the suite a module plugin of golangci-lint. A blank
// import of it in a golangci-lint build adds the linter "hiddenstate". It is
// the one package that depends on more than the suite itself.
package gclplugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

func init() { register.Plugin("hiddenstate", New) }

// New makes the plugin from the linter's settings, which are those of the
// configuration file.
func New(settings any) (register.LinterPlugin, error) {
	s, err := register.DecodeSettings[analyzers.Settings](settings)
	if err != nil {
		return nil, err
	}
	return plugin{s}, nil
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
