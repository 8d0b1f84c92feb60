package gclplugin_test

import (
	"testing"

	"github.com/golangci/plugin-module-register/register"

	_ "github.com/hiddenstate/hiddenstate/analyzers/gclplugin"
)

func TestPlugin(t *testing.T) {
	makePlugin, err := register.GetPlugin("hiddenstate")
	if err != nil {
		t.Fatal(err)
	}
	plugin, err := makePlugin(map[string]any{"checks": []string{"memstate"}})
	if err != nil {
		t.Fatal(err)
	}
	built, err := plugin.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if len(built) != 1 || built[0].Name != "memstate" {
		t.Errorf("BuildAnalyzers() = %v, want memstate", built)
	}
	if mode := plugin.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("GetLoadMode() = %q", mode)
	}
}

func TestSettings(t *testing.T) {
	makePlugin, err := register.GetPlugin("hiddenstate")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := makePlugin(map[string]any{"nosuch": true}); err == nil {
		t.Error("an unknown setting was accepted")
	}
	plugin, err := makePlugin(map[string]any{"checks": []string{"nosuch"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plugin.BuildAnalyzers(); err == nil {
		t.Error("an unknown check was accepted")
	}
}
