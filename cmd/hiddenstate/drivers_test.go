package main

import (
	"os/exec"
	"regexp"
	"slices"
	"testing"
)

// errorLine matches what "go vet" prints when the tool failed or could not
// decide, as opposed to a finding.
var errorLine = regexp.MustCompile(`(?m)^.*[^)\n]$`)

// TestDrivers runs the command and "go vet" over two services with
// dependencies of their own: they must name the same findings.
func TestDrivers(t *testing.T) {
	tool, err := exec.LookPath("hiddenstate")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		service string
		found   bool
	}{
		{"shop-stateful", true},
		{"shop-stateless", false},
	} {
		t.Run(test.service, func(t *testing.T) {
			dir := "../../fixtures/" + test.service
			stdout, stderr, code := execute(t, dir, nil, tool, "./...")
			if stderr != "" {
				t.Errorf("hiddenstate wrote errors:\n%s", stderr)
			}
			found := handles(stdout)
			if (len(found) > 0) != (code == 1) {
				t.Errorf("exit code %d with findings %v", code, found)
			}
			if test.found && len(found) == 0 {
				t.Errorf("no findings in:\n%s", stdout)
			}
			_, vet, _ := execute(t, dir, nil, "go", "vet", "-vettool="+tool, "./...")
			if line := errorLine.FindString(vet); line != "" {
				t.Errorf("go vet printed %q in:\n%s", line, vet)
			}
			if got := handles(vet); !slices.Equal(got, found) {
				t.Errorf("go vet found %v, the command %v", got, found)
			}
		})
	}
}

// TestDeterminism runs the command over a service at two parallelisms.
func TestDeterminism(t *testing.T) {
	const dir = "../../fixtures/shop-stateful"
	first, _, _ := execute(t, dir, []string{"GOMAXPROCS=1"}, "hiddenstate", "-format=json", "-severity=info", "./...")
	second, _, _ := execute(t, dir, []string{"GOMAXPROCS=8"}, "hiddenstate", "-format=json", "-severity=info", "./...")
	if first == "" || first != second {
		t.Errorf("with GOMAXPROCS=1:\n%s\nwith 8:\n%s", first, second)
	}
}
