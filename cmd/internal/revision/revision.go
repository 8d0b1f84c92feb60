// Package revision gives the files of an earlier revision of a git repository.
// It writes them to a folder of its own with an index of its own, so that it
// changes nothing in the user's checkout and nothing in the repository, not even
// the list of worktrees: when the folder is gone, nothing is left.
package revision

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Revision is a commit and the folder of a repository that a run is about.
type Revision struct {
	Name   string // as the user wrote it
	Commit string
	Root   string // of the repository, absolute
	Below  string // the folder of the run below the root, "." for the root

	env []string
}

// Find returns the revision called name, of the repository that dir lies in.
// "A..." is the commit where the current branch left A. env is the environment
// for git.
func Find(ctx context.Context, env []string, dir, name string) (*Revision, error) {
	r := &Revision{Name: name, env: environment(env)}
	root, err := r.git(ctx, dir, nil, "rev-parse", "--show-toplevel")
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("it needs git, which is not in the PATH")
	}
	if err != nil {
		return nil, fmt.Errorf("%s is not in a git repository with a working tree (%w)", dir, err)
	}
	r.Root = filepath.FromSlash(root)
	if r.Below, err = below(r.Root, dir); err != nil {
		return nil, err
	}
	if strings.HasPrefix(name, "-") {
		return nil, fmt.Errorf("no revision %q", name) // git would take it for a flag
	}
	if branch, ok := strings.CutSuffix(name, "..."); ok {
		r.Commit, err = r.git(ctx, dir, nil, "merge-base", branch, "HEAD")
	} else {
		r.Commit, err = r.git(ctx, dir, nil, "rev-parse", "--verify", "--quiet", name+"^{commit}")
	}
	if err != nil {
		return nil, fmt.Errorf("no revision %q in %s; a shallow clone has to fetch it first", name, r.Root)
	}
	return r, nil
}

// below returns where a folder lies below another one, whichever links lead
// there.
func below(root, dir string) (string, error) {
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return "", err
	}
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return "", err
	}
	return filepath.Rel(root, dir)
}

// Extract writes the files of the revision to the new folder tree. Work is for
// files that are needed meanwhile.
func (r *Revision) Extract(ctx context.Context, tree, work string) error {
	// Settings that would write to the repository or run the user's programs
	// when an index is written.
	quiet := []string{
		"-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false",
		"-c", "core.hooksPath=" + filepath.Join(work, "nohooks"),
	}
	index := []string{"GIT_INDEX_FILE=" + filepath.Join(work, "index"), "GIT_OPTIONAL_LOCKS=0", "GIT_LFS_SKIP_SMUDGE=1"}
	if _, err := r.git(ctx, r.Root, index, slices.Concat(quiet, []string{"read-tree", r.Commit})...); err != nil {
		return err
	}
	prefix := filepath.ToSlash(tree) + "/"
	_, err := r.git(ctx, r.Root, index, slices.Concat(quiet, []string{"checkout-index", "--all", "--prefix=" + prefix})...)
	return err
}

// In returns what a path is in a folder that has the files of the revision; a
// path outside the repository stays as it is.
func (r *Revision) In(tree, path string) string {
	if rel, err := below(r.Root, path); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return filepath.Join(tree, rel)
	}
	return path
}

// patience is how long git may take to end when it is told to.
const patience = 2 * time.Second

// git runs git and returns what it prints, or its first complaint.
func (r *Revision) git(ctx context.Context, dir string, env []string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = dir
	cmd.Env = slices.Concat(r.env, env)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = patience
	out, err := cmd.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && ctx.Err() == nil {
		complaint, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		if complaint == "" {
			return "", fmt.Errorf("git %s: %w", args[0], err)
		}
		return "", errors.New("git: " + strings.TrimPrefix(complaint, "fatal: "))
	}
	return strings.TrimSuffix(string(out), "\n"), err
}

// environment returns the environment without what git sets for its hooks,
// which names the repository of the commit and the index that is about to be
// committed.
func environment(env []string) []string {
	hook := []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"}
	return slices.DeleteFunc(slices.Clone(env), func(kv string) bool {
		key, _, _ := strings.Cut(kv, "=")
		return slices.Contains(hook, key)
	})
}
