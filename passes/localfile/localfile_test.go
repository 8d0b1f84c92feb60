package localfile_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/localfile"
)

const testdata = "../../testdata/localfile"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"disk", "libraries", "engines"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, localfile.Analyzer, pkgs) {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		assert.NotEmpty(t, f.Remedy, f.ID)
		checktest.Explained(t, f)
		out = append(out, fmt.Sprintf("%s localfile: %s %s", checktest.Place(f.Position), f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(localfile: \S+ \S+)"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}

// TestPath checks which part of a path is known.
func TestPath(t *testing.T) {
	paths := make(map[string]string)
	for _, f := range checktest.Merged(t, localfile.Analyzer, checktest.Load(t, filepath.Join(testdata, "disk"))) {
		paths[f.ID] = f.Path
	}
	assert.Equal(t, "latest", paths["localfile:example.com/disk.registerContent$1#os.WriteFile"])
	assert.Equal(t, "users/", paths["localfile:example.com/disk.registerNames$1#os.WriteFile"], "what requests name is left out")
	assert.Equal(t, "users/", paths["localfile:example.com/disk.registerNames$6#os.WriteFile"], "what is decoded is not empty")
	assert.Equal(t, "data/", paths["localfile:example.com/disk/store.Disk.Put#os.Create"], "the folder is chosen in main")
	assert.Empty(t, paths["localfile:example.com/disk.spoolKept#os.CreateTemp"])
}
