// Package baseline reads and writes the file of known findings, with which a
// team adopts hiddenstate in an old code base. An entry is a line of its own,
// ordered by id and without line numbers, so that changes of two branches merge:
// git's "merge=union" may even leave it out of order and with repetitions.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// Version is the version of the format.
const Version = 1

const head = `# Findings of hiddenstate that are known and fail no run.
# Written by "hiddenstate -write-baseline"; entries that match nothing any more are reported.
version: 1
findings:
`

// Entry is a known finding. It accepts the finding up to its severity.
type Entry struct {
	ID       string `yaml:"id"`
	Kind     string `yaml:"kind"`
	Severity string `yaml:"severity"`
	Package  string `yaml:"package"` // tells which part of the id changes when code moves
}

// Check returns the check whose finding the entry is.
func (e Entry) Check() string {
	check, _, _ := strings.Cut(e.ID, ":")
	return check
}

// Read reads the baseline at path: its entries in order, each id once.
func Read(path string) ([]Entry, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read the baseline %s: there is no such file; -write-baseline makes it", path)
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return nil, fmt.Errorf("cannot read the baseline %s: %w", path, e.Err)
	}
	if err != nil {
		return nil, err
	}
	entries, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("cannot read the baseline %s: %w", path, err)
	}
	return entries, nil
}

func parse(data []byte) ([]Entry, error) {
	// The version comes first: another one may have other fields.
	var version struct {
		Version *int `yaml:"version"`
	}
	if err := yaml.Unmarshal(data, &version); err != nil {
		return nil, errors.New(errorText(err))
	}
	switch {
	case version.Version == nil:
		return nil, errors.New("it has no version; is it a baseline?")
	case *version.Version != Version:
		return nil, fmt.Errorf("version %d, want %d; write it anew with -write-baseline", *version.Version, Version)
	}
	var file struct {
		Version  int     `yaml:"version"`
		Findings []Entry `yaml:"findings"`
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, errors.New(errorText(err))
	}
	for n, e := range file.Findings {
		if err := e.valid(); err != nil {
			return nil, fmt.Errorf("finding %d: %w", n+1, err)
		}
	}
	return ordered(file.Findings), nil
}

var id = regexp.MustCompile(`^[a-z]+:.`)

func (e Entry) valid() error {
	switch {
	case !id.MatchString(e.ID):
		return fmt.Errorf("id %q, want CHECK:NAME", e.ID)
	case document.Rank(e.Severity) < 0:
		return fmt.Errorf("severity %q of %s; there are: error, warning, info", e.Severity, e.ID)
	}
	return nil
}

// ordered returns the entries by id. Of several with one id, which come from a
// merge, the one that accepts most counts.
func ordered(list []Entry) []Entry {
	list = slices.SortedStableFunc(slices.Values(list), func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(document.Rank(b.Severity), document.Rank(a.Severity)))
	})
	return slices.CompactFunc(list, func(a, b Entry) bool { return a.ID == b.ID })
}

// EntryOf returns the entry that accepts a finding as it is.
func EntryOf(f *document.Finding) Entry {
	return Entry{ID: f.ID, Kind: f.Kind, Severity: f.Severity, Package: f.Package}
}

// Format returns the baseline of the findings.
func Format(findings []*document.Finding) []byte {
	var list []Entry
	for _, f := range findings {
		list = append(list, EntryOf(f))
	}
	var b bytes.Buffer
	b.WriteString(head)
	for _, e := range ordered(list) {
		fmt.Fprintf(&b, "- {id: %s, kind: %s, severity: %s, package: %s}\n", quote(e.ID), e.Kind, e.Severity, quote(e.Package))
	}
	return b.Bytes()
}

// quote writes a string in the double quotes of JSON, which YAML reads too.
func quote(s string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil {
		panic(err) // strings can be encoded
	}
	return strings.TrimSuffix(b.String(), "\n")
}

var unknownField = regexp.MustCompile(`field (\S+) not found in type .*`)

// errorText returns an error of the YAML package on one line, without the names
// of Go types.
func errorText(err error) string {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml: "), "unmarshal errors:")
	text = strings.TrimSpace(text)
	text, _, _ = strings.Cut(text, "\n")
	text = unknownField.ReplaceAllString(text, "unknown field $1")
	text, _, _ = strings.Cut(text, " into ")
	return text
}
