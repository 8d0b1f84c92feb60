package revision_test

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/revision"
)

// repository is one with two commits on the branch main, whose last deletes a
// file and changes another, and a branch that left main before.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	for _, kv := range [][2]string{
		{"HOME", t.TempDir()}, {"GIT_CONFIG_NOSYSTEM", "1"}, {"GIT_AUTHOR_NAME", "a"}, {"GIT_AUTHOR_EMAIL", "a@b"}, {"GIT_COMMITTER_NAME", "a"}, {"GIT_COMMITTER_EMAIL", "a@b"},
	} {
		t.Setenv(kv[0], kv[1])
	}
	dir := t.TempDir()
	git(t, dir, "init", "-q", "-b", "main")
	put(t, dir, "a.go", "one")
	put(t, dir, "sub/b.go", "one")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-qm", "one")
	git(t, dir, "branch", "side")
	put(t, dir, "a.go", "two")
	git(t, dir, "rm", "-q", "sub/b.go")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-qm", "two")
	return dir
}

func git(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "git %v: %s", args, out)
	return string(out)
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
}

// files returns all files below a folder with their texts.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := make(map[string]string)
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(text)
		return err
	}))
	return all
}

func extract(t *testing.T, ctx context.Context, r *revision.Revision) (map[string]string, error) {
	t.Helper()
	tree, work := t.TempDir(), t.TempDir()
	err := r.Extract(ctx, tree, work)
	return files(t, tree), err
}

// The files are those of the revision, and the repository keeps every byte,
// whatever it is configured to do when an index is written.
func TestExtract(t *testing.T) {
	dir := repository(t)
	git(t, dir, "config", "core.splitIndex", "true")
	git(t, dir, "config", "core.untrackedCache", "true")
	put(t, dir, ".git/hooks/post-index-change", "#!/bin/sh\ntouch hooked\n")
	require.NoError(t, os.Chmod(filepath.Join(dir, ".git/hooks/post-index-change"), 0o700))
	put(t, dir, "a.go", "not committed")
	put(t, dir, "untracked.go", "")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "sub/new"), 0o700))
	before := files(t, dir)

	for name, want := range map[string]map[string]string{
		"HEAD":    {"a.go": "two"},
		"HEAD~1":  {"a.go": "one", "sub/b.go": "one"},
		"side":    {"a.go": "one", "sub/b.go": "one"},
		"side...": {"a.go": "one", "sub/b.go": "one"},
		"main...": {"a.go": "two"},
	} {
		r, err := revision.Find(t.Context(), os.Environ(), filepath.Join(dir, "sub/new"), name)
		require.NoError(t, err, name)
		assert.Equal(t, filepath.FromSlash("sub/new"), r.Below)
		got, err := extract(t, t.Context(), r)
		require.NoError(t, err)
		assert.Equal(t, want, got, name)
	}
	assert.Equal(t, before, files(t, dir))
}

// A branch is compared with where it left another, if so named.
func TestMergeBase(t *testing.T) {
	dir := repository(t)
	git(t, dir, "checkout", "-q", "side")
	left, err := revision.Find(t.Context(), os.Environ(), dir, "main...")
	require.NoError(t, err)
	tip, err := revision.Find(t.Context(), os.Environ(), dir, "main")
	require.NoError(t, err)
	assert.Equal(t, git(t, dir, "rev-parse", "side"), left.Commit+"\n")
	assert.Equal(t, git(t, dir, "rev-parse", "main"), tip.Commit+"\n")
}

// In a hook, git names the repository and an index in the environment, which
// must be neither used nor written to.
func TestInHook(t *testing.T) {
	dir := repository(t)
	index := filepath.Join(dir, ".git/index")
	env := append(os.Environ(), "GIT_DIR="+filepath.Join(dir, ".git"), "GIT_INDEX_FILE="+index, "GIT_PREFIX=sub/")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "sub"), 0o700))
	before := files(t, dir)
	r, err := revision.Find(t.Context(), env, filepath.Join(dir, "sub"), "HEAD~1")
	require.NoError(t, err)
	assert.Equal(t, "sub", r.Below)
	got, err := extract(t, t.Context(), r)
	require.NoError(t, err)
	assert.Len(t, got, 2)
	assert.Equal(t, before, files(t, dir))
}

func TestFind(t *testing.T) {
	dir := repository(t)
	for _, name := range []string{"nosuch", "nosuch...", "-h", "HEAD:a.go", ""} {
		_, err := revision.Find(t.Context(), os.Environ(), dir, name)
		assert.ErrorContains(t, err, "no revision", name)
	}
	outside := t.TempDir()
	_, err := revision.Find(t.Context(), os.Environ(), outside, "HEAD")
	assert.ErrorContains(t, err, "is not in a git repository")
	_, err = revision.Find(t.Context(), os.Environ(), filepath.Join(dir, ".git"), "HEAD")
	assert.ErrorContains(t, err, "is not in a git repository with a working tree")
}

func TestIn(t *testing.T) {
	dir := repository(t)
	r, err := revision.Find(t.Context(), os.Environ(), dir, "HEAD")
	require.NoError(t, err)
	outside := t.TempDir()
	assert.Equal(t, filepath.FromSlash("/tree/a.go"), r.In(filepath.FromSlash("/tree"), filepath.Join(dir, "a.go")))
	assert.Equal(t, outside, r.In(filepath.FromSlash("/tree"), outside))
}

// An interrupted extraction ends soon, though a filter of the user's hangs.
func TestInterrupted(t *testing.T) {
	dir := repository(t)
	git(t, dir, "config", "filter.slow.smudge", "sleep 10")
	put(t, dir, ".git/info/attributes", "*.go filter=slow\n")
	r, err := revision.Find(t.Context(), os.Environ(), dir, "HEAD")
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	got, err := extract(t, ctx, r)
	assert.Error(t, err)
	assert.NotContains(t, slices.Collect(maps.Values(got)), "two")
	assert.Less(t, time.Since(began), 8*time.Second)
}
