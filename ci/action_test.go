package ci_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An action is what GitHub documents of action.yml, as far as it is used.
type action struct {
	Name        string
	Description string
	Inputs      map[string]struct{ Description, Default string }
	Outputs     map[string]struct{ Description, Value string }
	Runs        struct {
		Using string
		Steps []step
	}
}

type step struct {
	Name             string
	ID               string
	If               string
	Shell            string
	WorkingDirectory string `yaml:"working-directory"`
	Env              map[string]string
	Run              string
	Uses             string
	With             map[string]string
}

var expression = regexp.MustCompile(`\$\{\{(.*?)\}\}`)

func TestActionShape(t *testing.T) {
	var a action
	decode(t, "../action.yml", &a)
	assert.Equal(t, "composite", a.Runs.Using)
	assert.NotEmpty(t, a.Name)
	assert.NotEmpty(t, a.Description)
	ids := make(map[string]bool)
	var used []string
	use := func(where, text string) {
		for _, e := range expression.FindAllStringSubmatch(text, -1) {
			for _, name := range regexp.MustCompile(`(?:inputs|steps|github)\.[\w.-]+`).FindAllString(e[1], -1) {
				switch parts := strings.Split(name, "."); parts[0] {
				case "inputs":
					assert.Contains(t, a.Inputs, parts[1], where)
					used = append(used, parts[1])
				case "steps":
					assert.True(t, ids[parts[1]], "%s: step %s", where, parts[1])
					assert.Equal(t, "outputs", parts[2], where)
				}
			}
		}
	}
	for _, s := range a.Runs.Steps {
		assert.NotEmpty(t, s.Name)
		assert.Equal(t, s.Run == "", s.Uses != "", "%s runs or uses something", s.Name)
		if s.Run != "" {
			assert.Equal(t, "bash", s.Shell, s.Name)
		}
		// What a user or a pull request says is no part of a program.
		assert.NotRegexp(t, expression, s.Run, s.Name)
		for _, text := range slices.Concat([]string{s.If, s.WorkingDirectory}, slices.Collect(maps.Values(s.Env)), slices.Collect(maps.Values(s.With))) {
			use(s.Name, text)
		}
		ids[s.ID] = true
	}
	for name, o := range a.Outputs {
		assert.NotEmpty(t, o.Description, name)
		use(name, o.Value)
	}
	for name, i := range a.Inputs {
		assert.NotEmpty(t, i.Description, name)
		assert.Contains(t, used, name)
	}
	// Every output of the step is written by it.
	for _, o := range a.Outputs {
		name := o.Value[strings.LastIndex(o.Value, ".")+1:]
		assert.Contains(t, a.Runs.Steps[1].Run, strings.TrimSuffix(name, " }}")+"=")
	}
}

// A job is a run of the action on a checkout.
type job struct {
	checkout string
	inputs   map[string]string
	event    map[string]string // the context github
	sha      string            // that the event is about
	build    bool              // the command, too, instead of taking it as built
}

// outcome is what a job leaves.
type outcome struct {
	code         int
	log, summary string
	outputs      map[string]string
	annotations  []string
}

// perform runs the steps of the action as GitHub's runner does.
func (j job) perform(t *testing.T, r repository) outcome {
	t.Helper()
	var a action
	decode(t, "../action.yml", &a)
	root, err := filepath.Abs("..")
	require.NoError(t, err)
	temp := t.TempDir()
	env := append(slices.Clone(r.env), "RUNNER_TEMP="+temp, "GITHUB_SHA="+j.sha, "GITHUB_EVENT_NAME="+j.event["event_name"],
		"GITHUB_OUTPUT="+filepath.Join(temp, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(temp, "summary"))
	value := func(text string) string {
		return expression.ReplaceAllStringFunc(text, func(e string) string {
			for _, operand := range strings.Split(strings.Trim(e, "${} "), "||") {
				name := strings.TrimSpace(operand)
				value := j.event[strings.TrimPrefix(name, "github.")]
				if input, ok := strings.CutPrefix(name, "inputs."); ok {
					value, ok = j.inputs[input]
					if !ok {
						value = a.Inputs[input].Default
					}
				} else if name == "github.action_path" {
					value = root
				}
				if value != "" {
					return value
				}
			}
			return ""
		})
	}
	var out outcome
	for n, s := range a.Runs.Steps {
		if s.Run == "" {
			assert.Contains(t, s.If, "!cancelled()")
			continue // it needs the host
		}
		require.Zero(t, out.code)
		if n == 0 && !j.build {
			require.NoError(t, os.CopyFS(filepath.Join(temp, "hiddenstate"), os.DirFS(bin)))
			continue
		}
		stepEnv := slices.Clone(env)
		for name, text := range s.Env {
			stepEnv = append(stepEnv, name+"="+value(text))
		}
		script := filepath.Join(temp, "step.sh")
		require.NoError(t, os.WriteFile(script, []byte(s.Run), 0o600))
		stdout, stderr, code := execute(t, filepath.Join(j.checkout, value(s.WorkingDirectory)), stepEnv,
			"bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
		out.log += stdout + stderr
		out.code = code
		if n == 0 {
			require.Zero(t, code, stderr)
		}
	}
	for line := range strings.Lines(out.log) {
		if strings.HasPrefix(line, "::") {
			out.annotations = append(out.annotations, line)
		}
	}
	out.outputs = make(map[string]string)
	for line := range strings.Lines(read(t, temp, "output")) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		out.outputs[name] = value
	}
	if _, err := os.Stat(filepath.Join(temp, "summary")); err == nil {
		out.summary = read(t, temp, "summary")
	}
	return out
}

// pullRequest is a shallow checkout of the merge of a branch, as of
// actions/checkout.
func (r repository) pullRequest(t *testing.T, branch string) job {
	t.Helper()
	opened := r.git(t, "rev-parse", "main")
	r.git(t, "checkout", "-q", "--detach", "main")
	r.git(t, "merge", "-q", "--no-ff", "-m", "merge", branch)
	merge := r.git(t, "rev-parse", "HEAD")
	return job{
		checkout: r.shallow(t, merge), sha: merge, inputs: map[string]string{"working-directory": "service", "checks": "memstate"},
		event: map[string]string{"event_name": "pull_request", "event.pull_request.base.sha": opened},
	}
}

// shallow is a checkout of a commit without those before.
func (r repository) shallow(t *testing.T, commit string) string {
	t.Helper()
	clone := repository{t.TempDir(), r.env}
	clone.git(t, "init", "-q")
	clone.git(t, "remote", "add", "origin", "file://"+r.dir)
	clone.git(t, "fetch", "-q", "--depth=1", "origin", commit)
	clone.git(t, "checkout", "-q", "FETCH_HEAD")
	return clone.dir
}

func TestAction(t *testing.T) {
	r := newRepository(t)
	topic := r.pullRequest(t, "topic")
	topic.build = true
	got := topic.perform(t, r)
	assert.Equal(t, 1, got.code, got.log)
	assert.Equal(t, "1", got.outputs["exit-code"])
	assert.Contains(t, got.summary, "## hiddenstate: 1 finding introduced\n")
	assert.Contains(t, got.summary, "`service/store/store.go:8`")
	assert.NotContains(t, got.summary+got.log, "sessions")
	require.Len(t, got.annotations, 1)
	assert.Contains(t, got.annotations[0], "::warning file=service/store/store.go,line=8,")

	fixed := r.pullRequest(t, "fixed").perform(t, r)
	assert.Equal(t, 0, fixed.code, fixed.log)
	assert.Contains(t, fixed.summary, "## hiddenstate: nothing introduced\n")
	assert.Empty(t, fixed.annotations)
}

// What was merged meanwhile is not what a pull request introduces, though the
// event names the commit of before.
func TestActionOldBase(t *testing.T) {
	r := newRepository(t)
	job := r.pullRequest(t, "fixed")
	r.git(t, "checkout", "-q", "main")
	r.put(t, "service/jobs.go", "package main\n\nimport \"net/http\"\n\nvar last = map[string]string{}\n\nfunc init() {\n\thttp.HandleFunc(\"PUT /last\", func(w http.ResponseWriter, r *http.Request) {\n\t\tlast[r.FormValue(\"id\")] = r.FormValue(\"at\")\n\t\tw.Write([]byte(last[r.FormValue(\"of\")]))\n\t})\n}\n")
	r.git(t, "add", ".")
	r.git(t, "commit", "-qm", "a finding of someone else")
	newer := r.pullRequest(t, "fixed")
	newer.event = job.event
	got := newer.perform(t, r)
	assert.Equal(t, 0, got.code, got.log)
	assert.Contains(t, got.log, "introduced: 0, fixed: 0, unchanged: ")
}

func TestActionInputs(t *testing.T) {
	r := newRepository(t)
	start := r.git(t, "rev-parse", "main")
	r.git(t, "checkout", "-q", "topic")
	push := job{checkout: r.shallow(t, r.git(t, "rev-parse", "HEAD")), sha: r.git(t, "rev-parse", "HEAD"), event: map[string]string{"event_name": "push"}}
	for name, test := range map[string]struct {
		inputs map[string]string
		event  map[string]string
		code   int
		log    string
	}{
		"all":          {map[string]string{}, nil, 1, "2 findings"},
		"revision":     {map[string]string{"base": start}, nil, 1, "introduced: 1, fixed: 0, unchanged: 1 "},
		"branch":       {map[string]string{"base": "main"}, nil, 1, "introduced: 1, fixed: 0, unchanged: 1 "},
		"merge group":  {map[string]string{}, map[string]string{"event_name": "merge_group", "event.merge_group.base_sha": start}, 1, "introduced: 1, fixed: 0, unchanged: 1 "},
		"none":         {map[string]string{"base": "none"}, map[string]string{"event_name": "merge_group", "event.merge_group.base_sha": start}, 1, "2 findings"},
		"severity":     {map[string]string{"severity": "error"}, nil, 1, "1 finding "},
		"args":         {map[string]string{"args": "-v -tags=x,y"}, nil, 1, "loading packages"},
		"two packages": {map[string]string{"packages": ". ./store"}, nil, 1, "2 packages"},
		"baseline":     {map[string]string{"baseline": "known.yaml"}, nil, 1, "introduced: 1, known: 1 "},
		"no baseline":  {map[string]string{"baseline": "nosuch.yaml"}, nil, 2, "there is no such file"},
		"wrong":        {map[string]string{"base": "nosuch"}, nil, 2, `no revision "nosuch"`},
	} {
		t.Run(name, func(t *testing.T) {
			j := push
			j.inputs = test.inputs
			j.inputs["working-directory"], j.inputs["checks"] = "service", "memstate"
			if test.event != nil {
				j.event = test.event
			}
			repository{j.checkout, r.env}.put(t, "service/known.yaml", "version: 1\nfindings:\n- {id: 'memstate:example.com/svc/store.sessions', severity: error}\n")
			got := j.perform(t, r)
			assert.Equal(t, test.code, got.code, got.log)
			assert.Contains(t, got.log, test.log)
			assert.Equal(t, test.code == 2, got.outputs["sarif"] == "", "SARIF")
			assert.Equal(t, test.code == 2, got.summary == "", "summary")
		})
	}
}
