package config_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
)

func TestFind(t *testing.T) {
	dir := write(t, map[string]string{
		config.Name:                   "", // above everything: never found
		"work/go.work":                "",
		"work/" + config.Name:         "",
		"work/a/go.mod":               "",
		"work/a/" + config.Name:       "",
		"work/a/deep/er/x.go":         "",
		"bare/go.mod":                 "",
		"bare/deep/x.go":              "",
		"repo/.git/":                  "",
		"repo/" + config.Name:         "",
		"repo/svc/go.mod":             "",
		"repo/svc/deep/x.go":          "",
		"repo/own/go.mod":             "",
		"repo/own/sub/" + config.Name: "",
		"repo/own/sub/x/x.go":         "",
		"tree/.git":                   "gitdir: elsewhere", // a worktree
		"tree/" + config.Name:         "",
		"tree/svc/go.mod":             "",
		"none/x.go":                   "",
	})
	work := map[string]string{"GOWORK": filepath.Join(dir, "work", "go.work")}
	off := map[string]string{"GOWORK": "off"}
	for _, test := range []struct {
		name, dir  string
		env        map[string]string
		want, ofMo string // of the command, and of go vet
	}{
		{"workspace", "work/b", nil, "work/", "work/"},
		{"module in a workspace", "work/a/deep/er", nil, "work/a/", "work/"},
		{"workspace off", "work/a/deep/er", off, "work/a/", "work/a/"},
		{"workspace elsewhere", "bare", work, "work/", "work/"},
		{"module without one", "bare/deep", nil, "", ""},
		{"repository above the module", "repo/svc/deep", nil, "repo/", ""},
		{"folder below the module", "repo/own/sub/x", nil, "repo/own/sub/", ""},
		{"folder above the module", "repo", nil, "repo/", ""},
		{"worktree", "tree/svc", nil, "tree/", ""},
		{"neither module nor repository", "none", nil, "", ""},
		{"named", "repo/svc", map[string]string{config.Variable: filepath.Join(dir, "none", config.Name)}, "none/", "none/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			getenv := func(key string) string { return test.env[key] }
			in := func(folder string) string {
				if folder == "" {
					return ""
				}
				return filepath.Join(dir, folder, config.Name)
			}
			got, err := config.Find(filepath.Join(dir, test.dir), getenv)
			require.NoError(t, err)
			assert.Equal(t, in(test.want), got, "Find")
			got, err = config.OfModule(filepath.Join(dir, test.dir), getenv)
			require.NoError(t, err)
			assert.Equal(t, in(test.ofMo), got, "OfModule")
		})
	}
	for _, find := range []func(string, func(string) string) (string, error){config.Find, config.OfModule} {
		_, err := find(dir, func(string) string { return "relative.yaml" })
		assert.ErrorContains(t, err, "want an absolute path")
	}
}
