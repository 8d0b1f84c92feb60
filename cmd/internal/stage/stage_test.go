package stage_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/stage"
)

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	old, link, fresh := filepath.Join(dir, "old"), filepath.Join(dir, "link"), filepath.Join(dir, "fresh")
	require.NoError(t, os.WriteFile(old, []byte("old"), 0o600))
	require.NoError(t, os.Symlink("old", link))
	var files stage.Files
	require.NoError(t, files.Add(link, []byte("new")))
	require.NoError(t, files.Add(fresh, []byte("fresh")))
	require.NoError(t, files.Add(os.DevNull, []byte("nothing")))
	assert.Equal(t, "old", content(t, old), "nothing is replaced yet")
	require.NoError(t, files.Replace())
	files.Discard()
	assert.Equal(t, "new", content(t, old))
	assert.Equal(t, "fresh", content(t, fresh))
	assert.Equal(t, []string{"fresh", "link", "old"}, names(t, dir))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "a link stays a link")
	info, err = os.Stat(old)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	info, err = os.Stat(os.DevNull)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeDevice, "a device stays a device")
}

func TestDiscard(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "old")
	require.NoError(t, os.WriteFile(old, []byte("old"), 0o600))
	var files stage.Files
	require.NoError(t, files.Add(old, []byte("new")))
	nowhere := filepath.Join(dir, "none", "file")
	assert.EqualError(t, files.Add(nowhere, nil), "cannot write "+nowhere+": no such file or directory")
	files.Discard()
	assert.Equal(t, "old", content(t, old))
	assert.Equal(t, []string{"old"}, names(t, dir))
}

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	assert.NoError(t, stage.Check(file))
	assert.NoError(t, stage.Check(filepath.Join(dir, "fresh")))
	assert.ErrorContains(t, stage.Check(dir), "it is a folder")
	assert.ErrorContains(t, stage.Check(filepath.Join(dir, "none", "x")), "there is no folder")
	assert.ErrorContains(t, stage.Check(filepath.Join(file, "x")), "there is no folder")
}
