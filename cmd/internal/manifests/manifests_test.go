package manifests

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what the archives want")

// TestFiles scans the files of each archive, whose last one, "want", lists what
// is found in them, and what is not read.
func TestFiles(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testArchive(t, name) })
	}
}

func testArchive(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	require.NoError(t, err)
	want := ""
	if last := len(archive.Files) - 1; archive.Files[last].Name == "want" {
		want = string(archive.Files[last].Data)
		archive.Files = archive.Files[:last]
	}
	got := scan(t, archive.Files)
	if *update {
		archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
		require.NoError(t, os.WriteFile(name, txtar.Format(archive), 0o666))
		return
	}
	assert.Equal(t, want, got)
}

// scan writes files to a module and describes the result of a scan, a line for
// each thing.
func scan(t *testing.T, files []txtar.File) string {
	t.Helper()
	result, err := Scan([]Module{{Path: "m", Dir: write(t, files)}})
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range result.Findings {
		assert.Equal(t, "sticky", f.Check)
		fmt.Fprintf(&b, "%s:%d:%d: %s %s: %s\n", path.Join(f.Package, f.Position.File), f.Position.Line, f.Position.Column, f.Severity, f.Kind, f.Message)
	}
	for _, v := range result.Volumes {
		fmt.Fprintf(&b, "%s:%d:%d: %s %s at %s, in %q\n", path.Join(v.Position.Package, v.Position.File), v.Position.Line, v.Position.Column, v.Subject, v.Kind, v.Path, v.WorkDir)
	}
	for _, s := range result.Skipped {
		fmt.Fprintf(&b, "%s: %s\n", path.Join(s.Package, s.File), s.Reason)
	}
	return b.String()
}

func write(t *testing.T, files []txtar.File) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, f.Data, 0o666))
	}
	return dir
}

// Each rule finds something in the archives.
func TestRulesAreUsed(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	used := make(map[*rule]bool)
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		require.NoError(t, err)
		files, err := list(write(t, archive.Files))
		require.NoError(t, err)
		for i := range files {
			pins, _, _ := files[i].read()
			for _, p := range pins {
				used[p.rule] = true
			}
		}
	}
	for i := range rules.Rules {
		r := &rules.Rules[i]
		assert.True(t, used[r], "no test of the rule for %v %s %v %v", r.Object, r.At, r.Annotations, r.Labels)
		assert.Contains(t, []string{"service", "ingress", "proxy", "load-balancer"}, r.Kind)
		assert.NotEmpty(t, r.By)
	}
}

// IDs have no line numbers and are told apart by order alone if need be.
func TestIDs(t *testing.T) {
	service := "kind: Service\nmetadata: {name: a}\nspec: {sessionAffinity: ClientIP}\n"
	dir := write(t, []txtar.File{{Name: "d/a.yaml", Data: []byte(service + "---\n" + service)}})
	result, err := Scan([]Module{{Path: "example.com/m", Dir: dir}})
	require.NoError(t, err)
	require.Len(t, result.Findings, 2)
	assert.Equal(t, "sticky:example.com/m/d/a.yaml#Service a:spec.sessionAffinity", result.Findings[0].ID)
	assert.Equal(t, result.Findings[0].ID+"#2", result.Findings[1].ID)
}

// Files above the bound are named if they may say something, and aliases that
// refer to what is around them end.
func TestBounds(t *testing.T) {
	large := strings.Repeat("# filler\n", maxSize/9+1)
	got := scan(t, []txtar.File{
		{Name: "large.yaml", Data: []byte("kind: Service\nspec: {sessionAffinity: ClientIP}\n" + large)},
		{Name: "large-other.yaml", Data: []byte(large)},
		{Name: "circle.yaml", Data: []byte("kind: DestinationRule\nspec: &a\n  x: *a\n  consistentHash: {useSourceIp: true}\n")},
	})
	assert.Equal(t, "m/circle.yaml:4:20: warning service: DestinationRule pins clients to instances by their address (spec.consistentHash.useSourceIp: true)\n"+
		"m/large.yaml: not read: larger than 4194304 bytes\n", got)
}
