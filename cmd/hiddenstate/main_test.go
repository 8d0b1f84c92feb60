package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestMain(m *testing.M) {
	// The command is in the PATH of the tests and their scripts.
	testscript.Main(m, map[string]func(){"hiddenstate": main})
}

func TestScript(t *testing.T) {
	goEnv := goEnvironment(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			path, err := exec.LookPath("hiddenstate")
			if err != nil {
				return err
			}
			env.Setenv("HIDDENSTATE", path)
			env.Setenv("GOPROXY", "off")
			for _, who := range []string{"AUTHOR", "COMMITTER"} {
				env.Setenv("GIT_"+who+"_NAME", "someone")
				env.Setenv("GIT_"+who+"_EMAIL", "someone@example.com")
			}
			for key, value := range goEnv {
				env.Setenv(key, value)
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode":    exitCode,
			"validate":    validate,
			"samehandles": sameHandles,
		},
	})
}

// goEnvironment returns the variables that let a script, which has no home,
// use the caches of the go command.
func goEnvironment(t *testing.T) map[string]string {
	t.Helper()
	out, err := exec.Command("go", "env", "-json", "GOCACHE", "GOMODCACHE", "GOPATH").Output()
	if err != nil {
		t.Fatal(err)
	}
	env := make(map[string]string)
	if err := json.Unmarshal(out, &env); err != nil {
		t.Fatal(err)
	}
	return env
}

// exitCode runs a command and checks its exit code.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode code program [args...]")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
}

// schemas are the formats that a script may validate.
var schemas = map[string]string{
	"json":   "../internal/document/schema.json",
	"sarif":  "../internal/report/testdata/schema/sarif-schema-2.1.0.json",
	"gitlab": "../internal/report/testdata/schema/gitlab-codequality.json",
}

// validate checks a file by the schema of its format, the findings document if
// none is named.
func validate(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 1 {
		args = append(args, "json")
	}
	if neg || len(args) != 2 || schemas[args[1]] == "" {
		ts.Fatalf("usage: validate file [format]")
	}
	data, err := os.ReadFile(schemas[args[1]])
	ts.Check(err)
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	ts.Check(err)
	compiler := jsonschema.NewCompiler()
	ts.Check(compiler.AddResource("schema.json", schema))
	compiled, err := compiler.Compile("schema.json")
	ts.Check(err)
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(compiled.Validate(instance))
}

// sameHandles checks that the outputs of two drivers name the same findings,
// and at least one.
func sameHandles(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samehandles file1 file2")
	}
	a, b := handles(ts.ReadFile(args[0])), handles(ts.ReadFile(args[1]))
	if len(a) == 0 || !slices.Equal(a, b) {
		ts.Fatalf("%s has findings %v, %s has %v", args[0], a, args[1], b)
	}
}

var handle = regexp.MustCompile(`(?m)\(([a-z]+ [0-9a-f]{8})\)$`)

// handles returns the findings named in the text of a driver: the check and
// the handle of each, sorted.
func handles(output string) []string {
	set := make(map[string]bool)
	for _, match := range handle.FindAllStringSubmatch(output, -1) {
		set[match[1]] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// execute runs a command in dir and returns its outputs and exit code.
func execute(t *testing.T, dir string, env []string, name string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}
