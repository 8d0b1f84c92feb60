package vettool

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

func TestInvoked(t *testing.T) {
	for args, want := range map[string]bool{
		"":                             false,
		"./...":                        false,
		"help":                         false,
		"-V=full":                      true,
		"-flags":                       true,
		"unit.cfg":                     true,
		"-memstate -json /tmp/v/x.cfg": true,
		"-checks memstate ./...":       false,
	} {
		if got := Invoked(strings.Fields(args)); got != want {
			t.Errorf("Invoked(%q) = %t, want %t", args, got, want)
		}
	}
}

func TestEnable(t *testing.T) {
	var suite []analyzers.Check
	for _, name := range []string{"a", "b", "c"} {
		suite = append(suite, analyzers.Check{Analyzer: &analysis.Analyzer{Name: name}})
	}
	chosen := suite[:2]
	for _, test := range []struct{ args, want string }{
		{"-json x.cfg", "-a=true -b=true -c=false -json x.cfg"},
		{"-c x.cfg", "-a=false -b=false -c=true x.cfg"},
		{"-a=false x.cfg", "-a=false -b=true -c=false x.cfg"},
		{"--b=1 -c=0 -a.flag=x x.cfg", "-a=false -b=true -c=false -a.flag=x x.cfg"},
		{"-a=maybe x.cfg", "-a=true -b=true -c=false -a=maybe x.cfg"},
	} {
		if got := strings.Join(enable(strings.Fields(test.args), suite, chosen), " "); got != test.want {
			t.Errorf("enable(%s) = %s, want %s", test.args, got, test.want)
		}
	}
}
