package baseline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/baseline"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "known.yaml")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// What is written is read again, in order and an entry a line, whichever
// characters an id has.
func TestFormat(t *testing.T) {
	odd := `idempotency:ANY /größe/<b>&"quoted" {id}: #1, \n@a.b/c`
	text := string(baseline.Format([]*document.Finding{
		{ID: "memstate:a.b/c.x", Kind: "session", Severity: "error", Package: "a.b/c"},
		{ID: odd, Kind: "insert", Severity: "warning", Package: "a.b/c"},
	}))
	lines := strings.Split(strings.TrimSpace(text), "\n")
	require.Len(t, lines, 6)
	assert.Equal(t, `- {id: "memstate:a.b/c.x", kind: session, severity: error, package: "a.b/c"}`, lines[5])
	entries, err := baseline.Read(write(t, text))
	require.NoError(t, err)
	assert.Equal(t, []baseline.Entry{
		{ID: odd, Kind: "insert", Severity: "warning", Package: "a.b/c"},
		{ID: "memstate:a.b/c.x", Kind: "session", Severity: "error", Package: "a.b/c"},
	}, entries)
	assert.Equal(t, "idempotency", entries[0].Check())

	none, err := baseline.Read(write(t, string(baseline.Format(nil))))
	require.NoError(t, err)
	assert.Empty(t, none)
}

// A merge that keeps the lines of both sides leaves a file that is read.
func TestMerged(t *testing.T) {
	entries, err := baseline.Read(write(t, `version: 1
findings:
- {id: "memstate:b", severity: error}
- {id: "memstate:a", severity: warning}
- {id: "memstate:b", severity: error}
- {id: "memstate:a", severity: error}
`))
	require.NoError(t, err)
	assert.Equal(t, []baseline.Entry{{ID: "memstate:a", Severity: "error"}, {ID: "memstate:b", Severity: "error"}}, entries)
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "it has no version; is it a baseline?",
		`{"schemaVersion": "1"}`:      "it has no version; is it a baseline?",
		"version: 2\nentries: []\n":   "version 2, want 1; write it anew with -write-baseline",
		"version: one\n":              "line 1: cannot unmarshal !!str `one`",
		"version: 1\nfinding: []\n":   "line 2: unknown field finding",
		"version: 1\nfindings: all\n": "line 2: cannot unmarshal !!str `all`",
		"version: 1\nfindings:\n- {id: sessions, severity: error}\n":   `finding 1: id "sessions", want CHECK:NAME`,
		"version: 1\nfindings:\n- {id: 'memstate:a', severity: bad}\n": `finding 1: severity "bad" of memstate:a; there are: error, warning, info`,
		"version: 1\nfindings:\n<<<<<<< HEAD\n- {id: 'memstate:a'}\n":  "line 3: could not find expected ':'",
	} {
		path := write(t, text)
		_, err := baseline.Read(path)
		if assert.Error(t, err, "%q", text) {
			assert.Equal(t, "cannot read the baseline "+path+": "+want, err.Error())
		}
	}
	_, err := baseline.Read("nosuch.yaml")
	assert.EqualError(t, err, "cannot read the baseline nosuch.yaml: there is no such file; -write-baseline makes it")
	dir := t.TempDir()
	_, err = baseline.Read(dir)
	assert.EqualError(t, err, "cannot read the baseline "+dir+": is a directory")
}
