// Package config finds and reads the configuration file of a repository. All
// settings that change what the checks find live there and not in flags,
// because "go vet" caches results without looking at files that only flags
// name.
package config

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

const (
	// Name is the file's name.
	Name = ".hiddenstate.yaml"
	// Variable is the environment variable that names another file.
	Variable = "HIDDENSTATE_CONFIG"
)

// Schema is the JSON Schema of the file.
//
//go:embed schema.json
var Schema []byte

// File is a configuration that was read. The zero File is no configuration.
type File struct {
	Path     string
	Settings analyzers.Settings
	data     []byte
	overlays [][]byte // content of the knowledge files
}

// Read reads the configuration at path and the knowledge files that it names;
// with no path, there is none. A mistake has its place in the file. Paths in
// the file are relative to its folder.
func Read(path string) (*File, error) {
	if path == "" {
		return &File{}, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the configuration %s: %w", path, reason(err))
	}
	f := &File{Path: path, data: data}
	doc, err := parse(path, data, &f.Settings)
	if err != nil {
		return nil, err
	}
	f.Settings.Dir, f.Settings.File = filepath.Dir(path), path
	for i := range f.Settings.Rules {
		r := &f.Settings.Rules[i]
		r.Line, r.Column = doc.place([]any{"rules", i}, false)
	}
	if err := f.Settings.Validate(); err != nil {
		return nil, doc.locate(err)
	}
	return f, doc.locate(f.readKnowledge())
}

// readKnowledge reads the knowledge files.
func (f *File) readKnowledge() error {
	for i, name := range f.Settings.Knowledge {
		if !filepath.IsAbs(name) {
			name = filepath.Join(f.Settings.Dir, name)
			f.Settings.Knowledge[i] = name
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return &analyzers.SettingError{Path: []any{"knowledge", i}, Msg: fmt.Sprintf("%s: %v", name, reason(err))}
		}
		f.overlays = append(f.overlays, data)
	}
	return nil
}

// reason returns what is wrong with a file, without its name.
func reason(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// WriteTo writes all that the configuration consists of, so that a hash of it
// changes when what the checks find may change: its own text, that of the
// knowledge files, and which rules have expired by today.
func (f *File) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(f.data)
	total := int64(n)
	write := func(format string, args ...any) {
		if err == nil {
			n, err = fmt.Fprintf(w, format, args...)
			total += int64(n)
		}
	}
	for _, data := range f.overlays {
		write("\x00%d\x00%s", len(data), data)
	}
	today := time.Now()
	for _, r := range f.Settings.Rules {
		write("\x00%t", r.Expired(today))
	}
	if len(f.Settings.Rules) > 0 {
		write("\x00%s", f.Settings.Dir) // from which files are named
	}
	return total, err
}
