package ci_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/txtar"
)

// bin holds the command, for the pieces that expect it in the PATH.
var bin string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "ci")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	bin = dir
	os.Setenv("PATH", dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
	build := exec.Command("go", "build", "-o", dir+"/", "../cmd/hiddenstate")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	return m.Run()
}

// A repository of a service in a folder of its own. The branch main has a
// finding, the branch topic, which left it, introduces one in another file than
// the one that it adds; fixed has none that main has not.
type repository struct {
	dir string
	env []string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	for _, program := range []string{"git", "bash"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip("no " + program)
		}
	}
	if runtime.GOOS == "windows" {
		t.Skip("the shells of runners are not those of Windows")
	}
	r := repository{dir: t.TempDir(), env: append(os.Environ(),
		"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GOFLAGS=", "GOWORK=",
		"GIT_AUTHOR_NAME=someone", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=someone", "GIT_COMMITTER_EMAIL=a@b",
	)}
	archive, err := txtar.ParseFile("../testdata/script/gate.txtar")
	require.NoError(t, err)
	texts := make(map[string]string)
	for _, f := range archive.Files {
		texts[f.Name] = string(f.Data)
		if !strings.HasPrefix(f.Name, "_") {
			r.put(t, "service/"+f.Name, string(f.Data))
		}
	}
	r.git(t, "init", "-q", "-b", "main")
	r.git(t, "add", ".")
	r.git(t, "commit", "-qm", "start")
	r.git(t, "checkout", "-qb", "fixed")
	r.put(t, "service/stats.go", texts["_new/fixed.go"])
	r.git(t, "add", ".")
	r.git(t, "commit", "-qm", "a handler without state")
	r.git(t, "checkout", "-qb", "topic", "main")
	r.put(t, "service/stats.go", texts["_new/stats.go"])
	r.git(t, "add", ".")
	r.git(t, "commit", "-qm", "a handler that reads an old map")
	return r
}

func (r repository) put(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(r.dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
}

func (r repository) git(t *testing.T, args ...string) string {
	t.Helper()
	out, errs, code := execute(t, r.dir, r.env, "git", args...)
	require.Zero(t, code, "git %v: %s%s", args, out, errs)
	return strings.TrimSpace(out)
}

func execute(t *testing.T, dir string, env []string, name string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, env
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// decode reads a YAML file into a value that has all its fields.
func decode(t *testing.T, file string, value any) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	require.NoError(t, decoder.Decode(value))
}

func read(t *testing.T, elements ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(elements...))
	require.NoError(t, err)
	return string(data)
}
