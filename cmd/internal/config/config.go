// Package config finds and reads the configuration file of a module or
// workspace. All settings that change what the checks find live there and not
// in flags, because "go vet" caches results without looking at files that only
// flags name.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

const (
	// Name is the file's name; it lies beside the go.work or go.mod in use.
	Name = ".hiddenstate.yaml"
	// Variable is the environment variable that names another file.
	Variable = "HIDDENSTATE_CONFIG"
)

// File is a configuration that was read. The zero File is no configuration.
type File struct {
	Path     string
	Settings analyzers.Settings
	data     []byte
}

// Find returns the path of the configuration for a run in dir, or "" if there
// is none. getenv looks up the environment.
func Find(dir string, getenv func(string) string) (string, error) {
	if named := getenv(Variable); named != "" {
		if !filepath.IsAbs(named) {
			// "go vet" runs the tool in the folder of each package.
			return "", fmt.Errorf("%s=%s: want an absolute path", Variable, named)
		}
		return named, nil
	}
	root, err := moduleRoot(dir, getenv("GOWORK"))
	if root == "" || err != nil {
		return "", err
	}
	path := filepath.Join(root, Name)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", err
	}
	return path, nil
}

// moduleRoot returns the folder of the workspace or, without one, the module
// that dir belongs to, by the rules of the go command.
func moduleRoot(dir, gowork string) (string, error) {
	file, err := Workspace(dir, gowork)
	if err != nil {
		return "", err
	}
	if file != "" {
		return filepath.Dir(file), nil
	}
	return above(dir, "go.mod"), nil
}

// Workspace returns the go.work that dir belongs to, by the rules of the go
// command; none if there is none. gowork is the value of GOWORK.
func Workspace(dir, gowork string) (string, error) {
	switch gowork {
	case "off":
		return "", nil
	case "":
		if root := above(dir, "go.work"); root != "" {
			return filepath.Join(root, "go.work"), nil
		}
		return "", nil
	}
	if !filepath.IsAbs(gowork) {
		return "", fmt.Errorf("GOWORK=%s: want an absolute path", gowork)
	}
	return gowork, nil
}

// above returns the nearest folder from dir upwards that has a file of this
// name, or "".
func above(dir, name string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !info.IsDir() {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// Read reads the configuration at path; with no path, there is none. Knowledge
// files are named relative to the configuration and returned absolute.
func Read(path string) (*File, error) {
	if path == "" {
		return &File{}, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f := &File{Path: path, data: data}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f.Settings); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %s", path, errorText(err))
	}
	if _, err := f.Settings.Threshold(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for i, file := range f.Settings.Knowledge {
		if !filepath.IsAbs(file) {
			f.Settings.Knowledge[i] = filepath.Join(filepath.Dir(path), file)
		}
	}
	return f, nil
}

var unknownField = regexp.MustCompile(`field (\S+) not found in type \S+`)

// errorText returns an error of the YAML package in the words of a user, on one
// line.
func errorText(err error) string {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml: "), "unmarshal errors:")
	text = strings.Join(strings.Fields(text), " ")
	return unknownField.ReplaceAllString(text, "unknown setting $1")
}

// WriteTo writes all that the configuration consists of, its own text and that
// of the knowledge files, so that a hash of it changes when they do.
func (f *File) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(f.data)
	total := int64(n)
	for _, name := range f.Settings.Knowledge {
		if err != nil {
			return total, err
		}
		var data []byte
		if data, err = os.ReadFile(name); err != nil {
			return total, err
		}
		n, err = fmt.Fprintf(w, "\x00%d\x00%s", len(data), data)
		total += int64(n)
	}
	return total, err
}
