package ci_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/reviewdog/errorformat"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// service is where the service of a repository lies, as most would have it: at
// its root.
func (r repository) service(t *testing.T, branch string) repository {
	t.Helper()
	r.git(t, "checkout", "-q", branch)
	inner := repository{filepath.Join(r.dir, "service"), r.env}
	return inner
}

// A hook is what pre-commit documents of .pre-commit-hooks.yaml, as far as it
// is used.
type hook struct {
	ID            string
	Name          string
	Description   string
	Language      string
	Entry         string
	Args          []string
	TypesOr       []string `yaml:"types_or"`
	PassFilenames bool     `yaml:"pass_filenames"`
	RequireSerial bool     `yaml:"require_serial"`
}

// TestPreCommit runs the hooks as pre-commit does: a command that is split like
// that of a shell, in a repository whose working tree is what is committed.
func TestPreCommit(t *testing.T) {
	var hooks []hook
	decode(t, "../.pre-commit-hooks.yaml", &hooks)
	r := newRepository(t)
	found := make(map[string]string)
	for _, h := range hooks {
		assert.Equal(t, "golang", h.Language, "it runs go install ./... and takes what that builds")
		assert.False(t, h.PassFilenames, "files are not packages")
		assert.NotEmpty(t, h.Name)
		assert.NotEmpty(t, h.Description)
		assert.Contains(t, h.TypesOr, "go")
		service := r.service(t, "main")
		words := slices.Concat(strings.Fields(h.Entry), h.Args)
		stdout, stderr, code := execute(t, service.dir, service.env, words[0], words[1:]...)
		assert.Empty(t, stderr)
		found[h.ID] = stdout[strings.LastIndex(strings.TrimSpace(stdout), "\n")+1:]
		assert.Equal(t, map[string]int{"hiddenstate": 0, "hiddenstate-all": 1}[h.ID], code, h.ID)

		r.git(t, "checkout", "-q", "topic", "--", ".") // staged, not committed
		stdout, _, code = execute(t, service.dir, service.env, words[0], words[1:]...)
		assert.Equal(t, 1, code, h.ID)
		assert.Contains(t, stdout, "store.hits")
		r.git(t, "reset", "-q", "--hard")
		r.git(t, "clean", "-qfd")
	}
	assert.Contains(t, found["hiddenstate"], "introduced: 0, ")
	assert.Contains(t, found["hiddenstate-all"], "findings (")
}

// The installed command is the one that the hooks name.
func TestPreCommitInstalls(t *testing.T) {
	_, err := os.Stat(filepath.Join(bin, "hiddenstate"))
	require.NoError(t, err)
	out, err := exec.Command("go", "list", "-f", "{{.Name}} {{.Target}}", "../cmd/hiddenstate").Output()
	require.NoError(t, err)
	assert.Regexp(t, `^main .*[/\\]hiddenstate(\.exe)?\n$`, string(out))
}

// TestGitLab runs the script of the job as GitLab's runner does, line by line in
// one shell that stops at the first mistake.
func TestGitLab(t *testing.T) {
	var file map[string]struct {
		Stage     string
		Image     string
		Variables map[string]string
		Rules     []struct{ If string }
		Before    []string `yaml:"before_script"`
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	decode(t, "gitlab-ci.yml", &file)
	job := file["hiddenstate"]
	r := newRepository(t)
	perform := func(t *testing.T, branch string, variables ...string) (string, repository, int) {
		t.Helper()
		service := r.service(t, branch)
		script := strings.Join(job.Script, "\n")
		stdout, stderr, code := execute(t, service.dir, slices.Concat(service.env, variables), "bash", "-e", "-o", "pipefail", "-c", script)
		return stdout + stderr, service, code
	}
	log, service, code := perform(t, "topic", "CI_MERGE_REQUEST_DIFF_BASE_SHA="+r.git(t, "rev-parse", "main"))
	assert.Equal(t, 1, code, log)
	assert.Contains(t, log, "introduced: 2, fixed: 0, unchanged: 2 ")
	assert.Equal(t, "always", job.Artifacts.When)
	// The reports are there, and hold also what is not new: GitLab compares.
	quality := read(t, service.dir, job.Artifacts.Reports["codequality"])
	assert.Contains(t, quality, "store.hits")
	assert.Contains(t, quality, "store.sessions")
	assert.NoError(t, validate(t, "../cmd/internal/report/testdata/schema/gitlab-codequality.json", quality))
	assert.Contains(t, read(t, service.dir, job.Artifacts.Reports["junit"]), "<testsuites ")

	log, _, code = perform(t, "fixed", "CI_MERGE_REQUEST_DIFF_BASE_SHA="+r.git(t, "rev-parse", "main"))
	assert.Equal(t, 0, code, log)
	log, _, code = perform(t, "main")
	assert.Equal(t, 1, code, log)
	assert.Contains(t, log, "2 findings (")

	// What builds the command is run on this repository by TestAction.
	assert.Contains(t, job.Before[len(job.Before)-1], "go build -C /tmp/hiddenstate -o /usr/local/bin/ ./cmd/hiddenstate")
	for name := range job.Variables {
		if strings.HasPrefix(name, "HIDDENSTATE_") {
			assert.Contains(t, strings.Join(job.Before, "\n"), "$"+name)
		}
	}
	assert.Len(t, job.Rules, 2)
}

func validate(t *testing.T, file, text string) error {
	t.Helper()
	parse := func(text string) any {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		require.NoError(t, err)
		return value
	}
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("schema.json", parse(read(t, file))))
	schema, err := compiler.Compile("schema.json")
	require.NoError(t, err)
	return schema.Validate(parse(text))
}

// TestReviewdog runs the command of the example and reads its output as
// reviewdog does, with its own package.
func TestReviewdog(t *testing.T) {
	var file struct {
		Runner map[string]struct {
			Cmd         string
			Errorformat []string
		}
	}
	decode(t, "reviewdog.yml", &file)
	runner := file.Runner["hiddenstate"]
	service := newRepository(t).service(t, "topic")
	stdout, _, code := execute(t, service.dir, append(service.env, "HIDDENSTATE_BASE=main..."), "sh", "-c", runner.Cmd)
	require.Equal(t, 1, code)

	format, err := errorformat.NewErrorformat(runner.Errorformat)
	require.NoError(t, err)
	var got []string
	for scanner := format.NewScanner(strings.NewReader(stdout)); scanner.Scan(); {
		e := scanner.Entry()
		require.True(t, e.Valid, "%q", e.Lines)
		assert.Equal(t, "store/store.go", e.Filename)
		assert.Equal(t, 8, e.Lnum)
		assert.Equal(t, 5, e.Col)
		assert.Contains(t, e.Text, "store.hits ")
		got = append(got, string(e.Type))
	}
	assert.ElementsMatch(t, []string{"e", "w"}, got)
}
