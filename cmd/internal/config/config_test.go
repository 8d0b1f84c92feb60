package config_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
)

// write makes files below a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFind(t *testing.T) {
	dir := write(t, map[string]string{
		"go.work":                 "",
		config.Name:               "",
		"a/go.mod":                "",
		"a/" + config.Name:        "",
		"a/deep/er/x.go":          "",
		"bare/go.mod":             "",
		"other/.hiddenstate.yaml": "",
	})
	for _, test := range []struct {
		name, dir string
		env       map[string]string
		want      string
	}{
		{"workspace wins over module", "a/deep/er", nil, config.Name},
		{"workspace off", "a/deep/er", map[string]string{"GOWORK": "off"}, "a/" + config.Name},
		{"module without one", "bare", map[string]string{"GOWORK": "off"}, ""},
		{"workspace elsewhere", "bare", map[string]string{"GOWORK": filepath.Join(dir, "other", "go.work")}, "other/.hiddenstate.yaml"},
		{"named", "bare", map[string]string{config.Variable: filepath.Join(dir, "named.yaml")}, "named.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := config.Find(filepath.Join(dir, test.dir), func(key string) string { return test.env[key] })
			if err != nil {
				t.Fatal(err)
			}
			want := ""
			if test.want != "" {
				want = filepath.Join(dir, test.want)
			}
			if got != want {
				t.Errorf("Find = %q, want %q", got, want)
			}
		})
	}
	if _, err := config.Find(dir, func(string) string { return "relative.yaml" }); err == nil {
		t.Error("a relative path was accepted")
	}
}

func TestRead(t *testing.T) {
	dir := write(t, map[string]string{config.Name: "checks: [memstate]\nseverity: error\nknowledge: [company.yaml]\n", "empty.yaml": ""})
	f, err := config.Read(filepath.Join(dir, config.Name))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Settings.Knowledge[0], filepath.Join(dir, "company.yaml"); got != want {
		t.Errorf("knowledge = %q, want %q", got, want)
	}
	for _, path := range []string{"", filepath.Join(dir, "empty.yaml")} {
		if _, err := config.Read(path); err != nil {
			t.Errorf("Read(%q) = %v", path, err)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for content, want := range map[string]string{
		"checks: [memstate]\nnosuch: 1\n": "line 2: unknown setting nosuch",
		"severity: fatal\n":               `no severity "fatal"`,
		"checks: {":                       "line 1",
	} {
		dir := write(t, map[string]string{config.Name: content})
		_, err := config.Read(filepath.Join(dir, config.Name))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), config.Name) {
			t.Errorf("Read(%q) = %v, want an error with the file and %q", content, err, want)
		}
	}
}

// The tool's identity under go vet must change with every file that changes
// what the checks find.
func TestWriteTo(t *testing.T) {
	files := map[string]string{config.Name: "knowledge: [company.yaml]\n", "company.yaml": "one"}
	first := content(t, write(t, files))
	files["company.yaml"] = "two"
	if second := content(t, write(t, files)); second == first {
		t.Error("another knowledge file gives the same content")
	}
}

func content(t *testing.T, dir string) string {
	t.Helper()
	f, err := config.Read(filepath.Join(dir, config.Name))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := f.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
