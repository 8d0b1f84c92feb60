// Package stage writes several files so that all of them are replaced, or none:
// each is written beside its target first, and then they are renamed.
package stage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Files are new files that have not replaced their targets yet.
type Files struct{ list []file }

type file struct {
	path   string   // as the user named it
	target string   // where links lead
	temp   *os.File // nil for what is no regular file, such as a pipe
	direct []byte   // what is to be written there
}

// Check returns an error if a file can surely not be written, before the work
// that makes its content.
func Check(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("cannot write %s: it is a folder", path)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return fmt.Errorf("cannot write %s: there is no folder %s", path, filepath.Dir(path))
	}
	return nil
}

// Add writes content to a new file beside path. Pipes and devices are written
// to when the others are replaced.
func (f *Files) Add(path string, content []byte) error {
	target := path
	if followed, err := filepath.EvalSymlinks(path); err == nil {
		target = followed
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(target); err == nil {
		if !info.Mode().IsRegular() {
			f.list = append(f.list, file{path: path, target: target, direct: content})
			return nil
		}
		mode = info.Mode().Perm()
	}
	temp, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return unwritable(path, err)
	}
	f.list = append(f.list, file{path: path, target: target, temp: temp})
	_, err = temp.Write(content)
	if err = errors.Join(err, temp.Chmod(mode), temp.Close()); err != nil {
		return unwritable(path, err)
	}
	return nil
}

// Replace puts the new files in the places of the old ones.
func (f *Files) Replace() error {
	for len(f.list) > 0 {
		next := f.list[0]
		if err := next.replace(); err != nil {
			return unwritable(next.path, err)
		}
		f.list = f.list[1:]
	}
	return nil
}

func (f file) replace() error {
	if f.temp != nil {
		return os.Rename(f.temp.Name(), f.target)
	}
	out, err := os.OpenFile(f.target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = out.Write(f.direct)
	return errors.Join(err, out.Close())
}

// Discard removes the new files that have not replaced anything.
func (f *Files) Discard() {
	for _, file := range f.list {
		if file.temp != nil {
			file.temp.Close()
			os.Remove(file.temp.Name())
		}
	}
	f.list = nil
}

// unwritable names the file as the user did, not the one beside it.
func unwritable(path string, err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	}
	return fmt.Errorf("cannot write %s: %w", path, err)
}
