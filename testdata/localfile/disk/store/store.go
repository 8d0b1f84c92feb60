// Package store keeps files behind an interface.
package store

import (
	"io"
	"os"
	"path/filepath"
)

// Files is chosen in main.
type Files interface {
	Put(name string, from io.Reader) error
}

// Disk keeps files in a folder.
type Disk struct{ dir string }

// NewDisk returns files in a folder.
func NewDisk(dir string) *Disk { return &Disk{dir: dir} }

// Put writes what a handler of another package gives it.
func (d *Disk) Put(name string, from io.Reader) error {
	f, err := os.Create(filepath.Join(d.dir, name)) // want "localfile: upload error"
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, from)
	return err
}

// Unused is an implementation that nobody wires.
type Unused struct{}

// Put is not reached by any request.
func (Unused) Put(name string, from io.Reader) error {
	b, err := io.ReadAll(from)
	if err != nil {
		return err
	}
	return os.WriteFile(name, b, 0o600)
}
