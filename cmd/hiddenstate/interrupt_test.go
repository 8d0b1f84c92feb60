package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// TestInterrupt ends a comparison while git writes the base revision, which a
// filter slows down, and after that, while it is loaded and analysed. Nothing
// is left of it.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	for name, test := range map[string]struct {
		signal os.Signal
		filter string // of files that git writes; it makes the file began
		at     string // file whose appearance ends the wait, or a pattern for it
	}{
		"extracting": {syscall.SIGTERM, "touch began; sleep 4; cat", "began"},
		"loading":    {os.Interrupt, "cat", "temp/hiddenstate-base-*/tree/store/store.go"},
		"hangup":     {syscall.SIGHUP, "cat", "temp/hiddenstate-base-*/tree/main.go"},
	} {
		t.Run(name, func(t *testing.T) {
			if signal.Ignored(test.signal) {
				t.Skip("what ran the tests ignores the signal, and so does what they start")
			}
			dir, around := gateRepository(t), t.TempDir()
			temp := filepath.Join(around, "temp")
			require.NoError(t, os.Mkdir(temp, 0o700))
			git(t, dir, "config", "filter.slow.smudge", strings.Replace(test.filter, "began", filepath.Join(around, "began"), 1))
			require.NoError(t, os.WriteFile(filepath.Join(dir, ".git/info/attributes"), []byte("*.go filter=slow\n"), 0o600))
			before := listing(t, dir)

			cmd := exec.Command("hiddenstate", "-base=HEAD", "-baseline=known.yaml", "-write-baseline", "-format=json", "-o=out.json", "./...")
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "TMPDIR="+temp)
			var output bytes.Buffer
			cmd.Stdout, cmd.Stderr = &output, &output
			require.NoError(t, cmd.Start())
			require.Eventually(t, func() bool {
				found, _ := filepath.Glob(filepath.Join(around, test.at))
				return len(found) > 0
			}, time.Minute, time.Millisecond)
			require.NoError(t, cmd.Process.Signal(test.signal))
			began := time.Now()
			cmd.Wait()
			assert.Less(t, time.Since(began), 30*time.Second)

			assert.Equal(t, 130, cmd.ProcessState.ExitCode())
			assert.Equal(t, "hiddenstate: interrupted\n", output.String())
			assert.Equal(t, before, listing(t, dir))
			left, err := os.ReadDir(temp)
			require.NoError(t, err)
			assert.Empty(t, left)
		})
	}
}

// gateRepository is the repository of the script gate, with a commit.
func gateRepository(t *testing.T) string {
	t.Helper()
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		t.Setenv("GIT_"+who+"_NAME", "someone")
		t.Setenv("GIT_"+who+"_EMAIL", "someone@example.com")
	}
	archive, err := txtar.ParseFile("../../testdata/script/gate.txtar")
	require.NoError(t, err)
	dir := t.TempDir()
	for _, f := range archive.Files {
		path := filepath.Join(dir, f.Name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, f.Data, 0o600))
	}
	git(t, dir, "init", "-q", "-b", "main")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-qm", "start")
	return dir
}

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	out, errs, code := execute(t, dir, nil, "git", args...)
	require.Zero(t, code, "git %v: %s%s", args, out, errs)
}

// listing returns all files below a folder with their texts.
func listing(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := make(map[string]string)
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		all[path] = ""
		if !e.IsDir() {
			text, err := os.ReadFile(path)
			all[path] = string(text)
			return err
		}
		return nil
	}))
	return all
}
