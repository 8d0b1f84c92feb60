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

// tool returns the path of the command.
func tool(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("hiddenstate")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// TestDrivers runs the command and "go vet" over two services with
// dependencies of their own: they must name the same findings.
func TestDrivers(t *testing.T) {
	for _, test := range []struct {
		service string
		found   bool
	}{
		{"shop-stateful", true},
		{"shop-stateless", false},
	} {
		t.Run(test.service, func(t *testing.T) {
			dir := "../../fixtures/" + test.service
			stdout, stderr, code := execute(t, dir, nil, "hiddenstate", "./...")
			if stderr != "" {
				t.Errorf("hiddenstate wrote errors:\n%s", stderr)
			}
			found := handles(stdout)
			if (len(found) > 0) != (code == 1) {
				t.Errorf("exit code %d with findings %v", code, found)
			}
			if test.found != (len(found) > 0) {
				t.Errorf("findings %v in:\n%s", found, stdout)
			}
			_, vet, _ := execute(t, dir, nil, "go", "vet", "-vettool="+tool(t), "./...")
			if line := errorLine.FindString(vet); line != "" {
				t.Errorf("go vet printed %q in:\n%s", line, vet)
			}
			if got := handles(vet); !slices.Equal(got, found) {
				t.Errorf("go vet found %v, the command %v", got, found)
			}
		})
	}
}

// TestDeterminism runs the command over a service several times.
func TestDeterminism(t *testing.T) {
	if found := testSameBytes(t, "../../fixtures/shop-stateful"); len(found) == 0 {
		t.Error("no findings")
	}
}

// testSameBytes runs the command in dir with different parallelism, which must
// not change a byte, and returns the findings.
func testSameBytes(t *testing.T, dir string) (found []string) {
	t.Helper()
	for _, format := range []string{"text", "json"} {
		args := []string{"-format=" + format, "-severity=info", "./..."}
		first, _, code := execute(t, dir, []string{"GOMAXPROCS=8"}, "hiddenstate", args...)
		if code != 1 {
			t.Errorf("exit code %d in:\n%s", code, first)
		}
		again, _, _ := execute(t, dir, []string{"GOMAXPROCS=8"}, "hiddenstate", args...)
		if again != first {
			t.Errorf("first:\n%s\nthen:\n%s", first, again)
		}
		if format == "text" {
			found = handles(first)
			continue
		}
		alone, _, _ := execute(t, dir, []string{"GOMAXPROCS=1"}, "hiddenstate", args...)
		if alone != first {
			t.Errorf("with GOMAXPROCS=8:\n%s\nwith 1:\n%s", first, alone)
		}
	}
	return found
}
