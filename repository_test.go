// Package hiddenstate_test checks the rules of the repository that no compiler
// checks.
package hiddenstate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/format"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

var update = flag.Bool("update", false, "rewrite the generated part of the README")

const module = "github.com/hiddenstate/hiddenstate"

// goPackage is what "go list" tells of a package.
type goPackage struct {
	ImportPath   string
	Doc          string
	Standard     bool
	GoFiles      []string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Module       *struct{ Path string }
}

func list(t *testing.T, args ...string) []goPackage {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json"}, args...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := decoder.Decode(&p); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// layer returns the height of an own package, and the part of the tree whose
// packages may import each other. A package imports only lower ones.
func layer(path string) (height int, part string) {
	parts := strings.Split(strings.TrimPrefix(path, module+"/"), "/")
	switch parts[0] {
	case "cmd":
		return 13, "cmd"
	case "analyzers":
		if len(parts) > 1 {
			return 12, path // plugins for other drivers
		}
		return 11, path
	}
	part = strings.Join(parts[:min(2, len(parts))], "/")
	shared := []string{"finding", "knowledge", "effects", "policy", "suppression", "wiring", "reporting"}
	if i := slices.Index(shared, strings.TrimPrefix(part, "passes/")); i >= 0 {
		return i, part
	}
	readers := []string{"luatext", "protodesc", "sqltext"} // of other languages
	if part == "passes/checkdoc" || slices.Contains(readers, strings.TrimPrefix(path, module+"/passes/internal/")) {
		return 0, path
	}
	return 10, part // a check
}

func TestImportDirection(t *testing.T) {
	for _, p := range list(t, "./cmd/...", "./analyzers/...", "./passes/...") {
		height, part := layer(p.ImportPath)
		for _, imported := range p.Imports {
			if !strings.HasPrefix(imported, module+"/") {
				continue
			}
			below, of := layer(imported)
			if of != part && below >= height {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
	}
}

// The checks are for other people's drivers and builds too, so they bring
// little with them. What tests need does not count.
func TestWeight(t *testing.T) {
	allowed := []string{module, "golang.org/x/tools", "golang.org/x/mod", "golang.org/x/sync", "go.yaml.in/yaml/v3"}
	for _, p := range list(t, "-deps", "./passes/...", "./analyzers") {
		if !p.Standard && !slices.Contains(allowed, p.Module.Path) {
			t.Errorf("the checks depend on %s of %s", p.ImportPath, p.Module.Path)
		}
	}
}

func TestPackageComments(t *testing.T) {
	for _, p := range list(t, "./...") {
		if len(p.GoFiles) > 0 && p.Doc == "" {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}

func TestFormat(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git") {
			return fs.SkipDir
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		formatted, err := format.Source(source)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if !bytes.Equal(source, formatted) {
			t.Errorf("%s is not formatted by gofmt", path)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// TestReadme keeps parts of the README what the code says.
func TestReadme(t *testing.T) {
	for _, part := range []struct {
		name string
		want func(*testing.T) string
	}{
		{"output", exampleOutput},
		{"checks", checksTable},
		{"frameworks", frameworkList},
		{"configuration", exampleConfiguration},
		{"knowledge", exampleKnowledge},
	} {
		t.Run(part.name, func(t *testing.T) { testReadmePart(t, part.name, part.want(t)) })
	}
}

func testReadmePart(t *testing.T, name, want string) {
	t.Helper()
	begin, end := "<!-- BEGIN "+name+": written by go test -run TestReadme -update . -->\n", "<!-- END "+name+" -->"
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), begin)
	got, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("the README has no %q ... %q", begin, end)
	}
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("the README has\n%s\nwant\n%s", got, want)
	}
	if err := os.WriteFile("README.md", []byte(before+begin+want+end+after), 0o666); err != nil {
		t.Fatal(err)
	}
}

// exampleOutput returns the first finding in the example service, and the
// summary.
func exampleOutput(t *testing.T) string {
	cmd := exec.Command("go", "run", "./cmd/hiddenstate", "-C", "fixtures/shop-stateful", "./...")
	out, err := cmd.Output()
	if _, exited := errors.AsType[*exec.ExitError](err); !exited {
		t.Fatalf("no findings: %v", err)
	}
	parts := strings.Split(strings.TrimSpace(string(out)), "\n\n")
	return "```\n" + parts[0] + "\n\n…\n\n" + parts[len(parts)-1] + "\n```\n"
}

func checksTable(*testing.T) string {
	var b strings.Builder
	b.WriteString("| check | severity | what it reports |\n| --- | --- | --- |\n")
	for _, c := range analyzers.Suite() {
		note := ""
		if !c.Default {
			note = " (only if named)"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s%s |\n", c.Analyzer.Name, c.Severity, strings.TrimPrefix(c.Title, "report "), note)
	}
	return b.String()
}

// frameworkList names the families that know of routes.
func frameworkList(t *testing.T) string {
	files, err := filepath.Glob("passes/knowledge/data/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	route := regexp.MustCompile(`(?m)[ {]route:`)
	family := regexp.MustCompile(`(?m)^family: (\S+)$`)
	var names []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if name := family.FindSubmatch(data); name != nil && route.Match(data) {
			names = append(names, string(name[1]))
		}
	}
	slices.Sort(names)
	return strings.Join(names, ", ") + ".\n"
}

// exampleConfiguration returns the example of a configuration, which another
// test reads.
func exampleConfiguration(t *testing.T) string {
	data, err := os.ReadFile(".hiddenstate.example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, settings, ok := strings.Cut(string(data), "\n\n")
	if !ok {
		t.Fatal("the example does not begin with a comment of its own")
	}
	return "```yaml\n" + settings + "```\n"
}

// exampleKnowledge returns the file of knowledge that a script tests.
func exampleKnowledge(t *testing.T) string {
	archive, err := txtar.ParseFile("testdata/script/knowledge.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		if file.Name == "company.yaml" {
			return "```yaml\n" + string(file.Data) + "```\n"
		}
	}
	t.Fatal("the script has no company.yaml")
	return ""
}
