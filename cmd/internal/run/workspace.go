package run

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"

	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
	"github.com/hiddenstate/hiddenstate/cmd/internal/revision"
)

// baseWorkspace returns the value of GOWORK for the base revision in tree; none
// if the go command finds the workspace itself. One that is not part of the
// revision, since it lies above the repository or is not committed, is made
// anew in work: without it, other modules would be own code than in the run.
func baseWorkspace(o *options, base *revision.Revision, tree, work string) (string, error) {
	file, err := config.Workspace(o.dir, o.getenv("GOWORK"))
	if file == "" || err != nil {
		return "", err
	}
	same := base.In(tree, file)
	if _, err := os.Stat(same); same != file && err == nil {
		if o.getenv("GOWORK") == "" {
			return "", nil
		}
		return same, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	parsed, err := modfile.ParseWork(file, data, nil)
	if err != nil {
		return "", err
	}
	in := func(path string) string {
		if !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(file), path)
		}
		return base.In(tree, path)
	}
	if err := moveWorkspace(parsed, in); err != nil {
		return "", err
	}
	made := filepath.Join(work, "go.work")
	if err := os.WriteFile(made, modfile.Format(parsed.Syntax), 0o600); err != nil {
		return "", err
	}
	sums, err := os.ReadFile(file + ".sum")
	if err == nil {
		err = os.WriteFile(made+".sum", sums, 0o600)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	return made, nil
}

// moveWorkspace gives the folders of a workspace their new paths. Modules that
// are not there are left out.
func moveWorkspace(f *modfile.WorkFile, in func(string) string) error {
	for _, use := range slices.Clone(f.Use) {
		old, path := use.Path, in(use.Path)
		if err := f.DropUse(old); err != nil {
			return err
		}
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err != nil {
			continue
		}
		if err := f.AddUse(path, ""); err != nil {
			return err
		}
	}
	for _, r := range slices.Clone(f.Replace) {
		if r.New.Version != "" {
			continue
		}
		if err := f.AddReplace(r.Old.Path, r.Old.Version, in(r.New.Path), ""); err != nil {
			return fmt.Errorf("replace %s: %w", r.Old.Path, err)
		}
	}
	f.Cleanup()
	return nil
}
