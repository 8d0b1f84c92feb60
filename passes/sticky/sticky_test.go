package sticky_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
)

const testdata = "../../testdata/sticky/service"

var expectation = regexp.MustCompile(`^// want "(\S+) (.*)"$`)

// TestFindings compares findings with want comments: the kind, then the end of
// the message.
func TestFindings(t *testing.T) {
	pkgs := checktest.Load(t, testdata)
	want := make(map[string]string)
	checktest.Comments(pkgs, expectation, func(place string, m []string) {
		want[place] = m[1] + " pins clients to instances " + m[2]
	})
	require.NotEmpty(t, want)
	var places []string
	for _, f := range checktest.Merged(t, sticky.Analyzer, pkgs) {
		place := checktest.Place(f.Position)
		places = append(places, place)
		assert.Regexp(t, regexp.MustCompile("^"+want[place]+"$"), fmt.Sprintf("%s %s", f.Kind, f.Message[len(f.Function)+1:]), place)
		severity := finding.Warning
		if strings.Contains(want[place], " where it is asked to ") {
			severity = finding.Info
		}
		assert.Equal(t, severity, f.Severity, place)
		assert.NotEmpty(t, f.Trace)
	}
	for place := range want {
		assert.True(t, slices.Contains(places, place), "nothing at %s", place)
	}
	assert.Len(t, places, len(want))
}

// TestIDs checks that places of one function and setting are told apart.
func TestIDs(t *testing.T) {
	pkgs := checktest.Load(t, testdata, "./clouds")
	var ids []string
	for _, f := range checktest.Merged(t, sticky.Analyzer, only(pkgs, "example.com/service/clouds")) {
		if f.Function == "google" {
			ids = append(ids, f.ID)
		}
	}
	assert.Equal(t, []string{
		"sticky:example.com/service/clouds.google#BackendService.SessionAffinity",
		"sticky:example.com/service/clouds.google#BackendService.SessionAffinity#2",
	}, ids)
}

func only(pkgs []*packages.Package, path string) []*packages.Package {
	return slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return p.PkgPath != path })
}
