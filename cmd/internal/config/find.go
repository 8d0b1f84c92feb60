package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Find returns the path of the configuration for a run of the command in dir,
// or "" if there is none: the one that the environment names, the nearest one
// from dir upwards to the root of the repository, or the one of the module or
// workspace. Without a repository, the search ends at the module's root. getenv
// looks up the environment.
func Find(dir string, getenv func(string) string) (string, error) {
	if named, err := named(getenv); named != "" || err != nil {
		return named, err
	}
	root, err := moduleRoot(dir, getenv("GOWORK"))
	if err != nil {
		return "", err
	}
	if repository := above(dir, ".git"); repository != "" {
		root = repository
	}
	if within(dir, root) {
		for ; ; dir = filepath.Dir(dir) {
			if path, err := in(dir); path != "" || err != nil {
				return path, err
			}
			if dir == root {
				break
			}
		}
	}
	return OfModule(dir, getenv)
}

// OfModule returns the path of the configuration that the environment names, or
// else of the one that lies beside the go.work or go.mod in use in dir; "" if
// there is none. The answer is the same in all folders of a module, as "go vet"
// needs it.
func OfModule(dir string, getenv func(string) string) (string, error) {
	if named, err := named(getenv); named != "" || err != nil {
		return named, err
	}
	root, err := moduleRoot(dir, getenv("GOWORK"))
	if root == "" || err != nil {
		return "", err
	}
	return in(root)
}

// named returns the path that the environment names.
func named(getenv func(string) string) (string, error) {
	path := getenv(Variable)
	if path != "" && !filepath.IsAbs(path) {
		// "go vet" runs the tool in the folder of each package.
		return "", fmt.Errorf("%s=%s: want an absolute path", Variable, path)
	}
	return path, nil
}

// in returns the path of the configuration in a folder, or "".
func in(dir string) (string, error) {
	path := filepath.Join(dir, Name)
	switch _, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
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

// above returns the nearest folder from dir upwards that has an entry of this
// name, or "". Only a repository may be a folder.
func above(dir, name string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && (!info.IsDir() || name == ".git") {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// within reports whether a folder is root or lies below it.
func within(dir, root string) bool {
	rel, err := filepath.Rel(root, dir)
	return root != "" && err == nil && filepath.IsLocal(rel)
}
