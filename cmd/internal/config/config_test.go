package config_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
)

// write makes files below a new folder and returns it. A name that ends in a
// slash is a folder.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		if strings.HasSuffix(name, "/") {
			require.NoError(t, os.MkdirAll(path, 0o777))
			continue
		}
		require.NoError(t, os.WriteFile(path, []byte(content), 0o666))
	}
	return dir
}

func TestRead(t *testing.T) {
	dir := write(t, map[string]string{
		config.Name: "checks: [memstate]\nseverity: error\nknowledge: [company.yaml]\n" +
			"rules:\n  - {path: a, reason: r}\n  - reason: r\n    path: b\n",
		"company.yaml": "family: ours\n",
		"empty.yaml":   "", "comment.yaml": "# nothing\n", "start.yaml": "---\n",
	})
	f, err := config.Read(filepath.Join(dir, config.Name))
	require.NoError(t, err)
	s := f.Settings
	assert.Equal(t, []string{filepath.Join(dir, "company.yaml")}, s.Knowledge)
	assert.Equal(t, dir, s.Dir)
	assert.Equal(t, filepath.Join(dir, config.Name), s.File)
	require.Len(t, s.Rules, 2)
	assert.Equal(t, [2]int{5, 5}, [2]int{s.Rules[0].Line, s.Rules[0].Column})
	assert.Equal(t, [2]int{6, 5}, [2]int{s.Rules[1].Line, s.Rules[1].Column})
	for _, path := range []string{"", "empty.yaml", "comment.yaml", "start.yaml"} {
		if path != "" {
			path = filepath.Join(dir, path)
		}
		f, err := config.Read(path)
		require.NoError(t, err, path)
		assert.Empty(t, f.Settings.Checks)
	}
}

// mistakes are configurations that are refused, and why, with the place.
var mistakes = map[string]string{
	// what YAML cannot be
	"checks: {":                        "1:9: could not find flow mapping end token '}'",
	"a: b: c\n":                        "1:4: mapping value is not allowed in this context",
	"checks: ['a\n":                    "1:10: could not find end character of single-quoted text",
	"checks:\n  - memstate\n tests: 1": "3:2: value is not allowed in this context",
	"checks: *nothing\n":               `1:10: could not find alias "nothing"`,
	"tests: true\n---\ntests: true\n":  "2:1: a second document",

	// keys
	"tests: true\nnosuch: 1\n": "2:1: unknown setting nosuch",
	"Tests: true\n":            "1:1: unknown setting Tests",
	"dir: /srv\n":              "1:1: unknown setting dir",
	"rules:\n  - path: x\n    reason: y\n    until: 2999-01-01": "4:5: unknown setting until",
	"rules:\n  - path: x\n    reason: y\n    line: 3":           "4:5: unknown setting line",
	"jwtexpiry:\n  lifespan: 1h\n":                              "2:3: unknown setting lifespan",
	"tests: true\ntests: false\n":                               `2:1: mapping key "tests" already defined at [1:1]`,

	// shapes
	"checks: memstate\n":             "1:9: want a list",
	"- memstate\n":                   "1:1: want settings with names",
	"memstate\n":                     "1:1: want settings with names",
	"tests: maybe\n":                 "1:8: want true or false",
	"tests: 1\n":                     "1:8: want true or false",
	"jwtexpiry: 24h\n":               "1:12: want settings with names",
	"severities: [memstate]\n":       "1:13: want settings with names",
	"rules:\n  - path: [x]\n":        "2:11: want text",
	"severity:\n  memstate: error\n": "2:11: want text",

	// values
	"checks: [memstate, nosuch]\n":            `1:20: checks[1]: no check "nosuch"; there are: memstate, `,
	"checks:\n  - configuration\n":            `2:5: checks[0]: no check "configuration"`,
	"checks: [1]\n":                           `1:10: checks[0]: no check "1"`,
	"checks: [~]\n":                           `1:10: checks[0]: no check ""`,
	"disable: [nosuch]\n":                     `1:11: disable[0]: no check "nosuch"; there are: memstate, `,
	"severity: fatal\n":                       `1:11: severity: no severity "fatal"; there are: info, warning, error`,
	"severities:\n  nosuch: info\n":           `2:3: severities.nosuch: no check "nosuch"`,
	"severities:\n  memstate/carts: info\n":   `2:3: severities.memstate/carts: no kind "carts" of findings; there are: session, cart, `,
	"severities:\n  memstate/: info\n":        `2:3: severities.memstate/: no kind ""`,
	"severities:\n  memstate/cart: fatal\n":   `2:18: severities.memstate/cart: no severity "fatal"`,
	"severities: {memstate: }\n":              `severities.memstate: no severity ""`,
	"own: [example.com/a, 'b c']\n":           `1:22: own[1]: "b c" is no module path`,
	"own: [../shared]\n":                      `1:7: own[0]: "../shared" is no module path`,
	"jwtexpiry:\n  lifetime: 1d\n":            `2:13: jwtexpiry.lifetime: no duration "1d"; want one such as 24h or 15m`,
	"jwtrevocation: {lifetime: -1h}\n":        `1:27: jwtrevocation.lifetime: no duration "-1h"`,
	"tests: true\nknowledge: [nosuch.yaml]\n": `2:13: knowledge[0]: `,

	// rules
	"rules:\n  - reason: x\n":                                   "2:5: rules[0].path: no path",
	"rules:\n  - path: x\n":                                     "2:5: rules[0].reason: no reason",
	"rules:\n  - path: x\n    reason: ' '\n":                    "3:13: rules[0].reason: no reason",
	"rules:\n  - path: x\n    reason: |\n      a\n      b\n":    "rules[0].reason: the reason has more than one line",
	"rules: [{path: /srv, reason: x}]\n":                        "1:16: rules[0].path: \"/srv\": want a path relative to the configuration",
	"rules: [{path: '[a', reason: x}]\n":                        `1:16: rules[0].path: "[a": malformed pattern`,
	"rules: [{path: x, reason: y, expires: soon}]\n":            `1:39: rules[0].expires: no date "soon"; want one such as 2027-01-31`,
	"rules: [{path: x, reason: y, expires: 2027-02-30}]\n":      `1:39: rules[0].expires: no date "2027-02-30"`,
	"rules: [{path: x, reason: y, checks: [memstate, a]}]\n":    `1:49: rules[0].checks[1]: no check "a"`,
	"rules:\n- {path: x, reason: y}\n- {path: x, reason: ''}\n": "3:21: rules[1].reason: no reason",
	"rules: [~]\n": "1:9: rules[0].path: no path",
	"rules:\n  - path: x\n    reason: r\n    checks: [memstate/]": `4:14: rules[0].checks[0]: no kind ""`,
}

func TestMistakes(t *testing.T) {
	for content, want := range mistakes {
		path := filepath.Join(write(t, map[string]string{config.Name: content}), config.Name)
		_, err := config.Read(path)
		if !assert.Error(t, err, "%q", content) {
			continue
		}
		assert.NotContains(t, err.Error(), "\n", "one line")
		place, ok := strings.CutPrefix(err.Error(), path+":")
		assert.True(t, ok, "%q does not begin with the file", err)
		if want[0] >= '0' && want[0] <= '9' {
			assert.True(t, strings.HasPrefix(place, want), "%q is refused with\n%s\nwant\n%s", content, place, want)
		} else {
			assert.Contains(t, place, want)
		}
	}
}

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	_, err := config.Read(filepath.Join(dir, "nosuch.yaml"))
	assert.EqualError(t, err, "cannot read the configuration "+filepath.Join(dir, "nosuch.yaml")+": no such file or directory")
	_, err = config.Read(dir)
	assert.EqualError(t, err, "cannot read the configuration "+dir+": is a directory")
}

// The tool's identity under go vet must change with every file, and every day,
// that changes what the checks find.
func TestWriteTo(t *testing.T) {
	written := func(files map[string]string) string {
		f, err := config.Read(filepath.Join(write(t, files), config.Name))
		require.NoError(t, err)
		var b bytes.Buffer
		n, err := f.WriteTo(&b)
		require.NoError(t, err)
		assert.EqualValues(t, b.Len(), n)
		return b.String()
	}
	files := map[string]string{config.Name: "knowledge: [company.yaml]\n", "company.yaml": "one"}
	first := written(files)
	assert.Equal(t, first, written(files))
	files["company.yaml"] = "two"
	assert.NotEqual(t, first, written(files), "another knowledge file")
	files["company.yaml"], files[config.Name] = "one", "knowledge: [company.yaml] #\n"
	assert.NotEqual(t, first, written(files), "another configuration")

	rule := func(expires string) map[string]string {
		return map[string]string{config.Name: "rules: [{path: a, reason: b, expires: " + expires + "}]\n"}
	}
	assert.Contains(t, written(rule("2999-01-01")), "\x00false\x00")
	assert.Contains(t, written(rule("2020-01-01")), "\x00true\x00", "a rule has expired")
}

func FuzzRead(f *testing.F) {
	for content := range mistakes {
		f.Add(content)
	}
	f.Add("checks: &a [memstate]\ndisable: *a\n<<: {tests: true}\n")
	path := filepath.Join(f.TempDir(), config.Name)
	f.Fuzz(func(t *testing.T, content string) {
		require.NoError(t, os.WriteFile(path, []byte(content), 0o666))
		if _, err := config.Read(path); err != nil {
			assert.True(t, strings.HasPrefix(err.Error(), path+":"), "%q", err)
		}
	})
}
