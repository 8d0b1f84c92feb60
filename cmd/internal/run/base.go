package run

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

// baseDocument analyses the files of the base revision as those of the run were
// analysed: by the same program with the same configuration. They lie in a
// folder for temporary files, which is gone when it returns, interrupted or not.
func (g *gate) baseDocument(ctx context.Context, x examination, stderr io.Writer) (*document.Document, error) {
	ctx, stop := interruptible(ctx)
	defer stop()
	// All that the go command leaves behind goes to the same folder.
	temp, err := baseFolder(g.base.Root)
	if err != nil {
		return nil, usagef("-base: %v", err)
	}
	defer remove(temp)
	if temp, err = filepath.EvalSymlinks(temp); err != nil {
		return nil, usagef("-base: %v", err)
	}

	x.progress = startProgress(stderr, x.options.verbose)
	x.progress.of = " of " + g.base.Name
	defer x.progress.stop()
	var doc *document.Document
	var missing []finding.Incomplete
	var failed error
	done := make(chan struct{})
	go func() {
		doc, missing, failed = g.examineBase(ctx, x, temp)
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
		// The programs that it has started are told to end, and may still
		// write. Analysing does not: it need not be waited for.
		select {
		case <-done:
		case <-time.After(patience):
		}
	}
	if ctx.Err() != nil {
		return nil, errInterrupted
	}
	x.progress.stop()
	// What does not load has no findings, so all of its own are new now.
	for _, m := range missing {
		fmt.Fprintf(stderr, "hiddenstate: in %s, to compare with: %s: %s\n", g.base.Name, m.Package, m.Reason)
	}
	return doc, failed
}

// baseFolder makes the folder for base revisions of a repository. It has the
// same name in each run, unless another run has it now: the go command caches
// what it has compiled by the folder.
func baseFolder(root string) (string, error) {
	sum := sha256.Sum256([]byte(root))
	name := filepath.Join(os.TempDir(), "hiddenstate-base-"+hex.EncodeToString(sum[:6]))
	for n := range 10 {
		dir := fmt.Sprintf("%s-%d", name, n)
		if err := os.Mkdir(dir, 0o700); !errors.Is(err, fs.ErrExist) {
			return dir, err
		}
	}
	return os.MkdirTemp("", "hiddenstate-base-")
}

// patience is longer than the go command and git may take to end when they are
// told to.
const patience = 3 * time.Second

// interruptible returns a context that ends with the signals that end programs,
// apart from those that the user has chosen to ignore.
func interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	signals := slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
	if len(signals) == 0 {
		return context.WithCancel(ctx)
	}
	return signal.NotifyContext(ctx, signals...)
}

// remove removes a folder. A program that is about to end may add a file
// meanwhile.
func remove(dir string) {
	for range 20 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// examineBase extracts the base revision to a folder and analyses it. It also
// returns what does not load there.
func (g *gate) examineBase(ctx context.Context, x examination, temp string) (*document.Document, []finding.Incomplete, error) {
	x.progress.phase("extracting the files")
	tree, work := filepath.Join(temp, "tree"), filepath.Join(temp, "work")
	for _, dir := range []string{tree, work} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			return nil, nil, usagef("-base: %v", err)
		}
	}
	if err := g.base.Extract(ctx, tree, work); err != nil {
		return nil, nil, usagef("-base %s: %v", g.base.Name, err)
	}
	nothing := document.Build(document.Input{}, x.threshold, func(finding.Position) *document.Position { return nil })
	o, err := g.baseOptions(x.options, tree, work)
	if err != nil {
		return nil, nil, usagef("-base %s: %v", g.base.Name, err)
	}
	if o == nil {
		return nothing, nil, nil
	}
	rules, err := o.settings.Policy()
	if err != nil {
		return nil, nil, usageError(err)
	}
	policy.Use(rules)
	before, err := examine(ctx, o, x.checks, x.threshold, x.progress)
	if errors.Is(err, errNoPackages) {
		return nothing, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("-base %s: %w", g.base.Name, err)
	}
	return before.document(), broken(before.input), nil
}

// baseOptions returns the options of the same run in another tree; nil if there
// was nothing of what is named.
func (g *gate) baseOptions(o *options, tree, work string) (*options, error) {
	base := *o
	base.dir = filepath.Join(tree, g.base.Below)
	base.settings.Dir = g.base.In(tree, o.settings.Dir) // rules are about files of the tree
	if info, err := os.Stat(base.dir); err != nil || !info.IsDir() {
		return nil, nil
	}
	workspace, err := baseWorkspace(o, g.base, tree, work)
	if err != nil {
		return nil, err
	}
	base.env = slices.Concat(o.env, []string{"GOTMPDIR=" + work, "PWD=" + base.dir})
	if workspace != "" {
		base.env = append(base.env, "GOWORK="+workspace)
	}
	base.patterns = nil
	for _, p := range o.patterns {
		if filepath.IsAbs(p) {
			p = g.base.In(tree, p)
		}
		if isThere(base.dir, p) {
			base.patterns = append(base.patterns, p)
		}
	}
	if len(base.patterns) == 0 {
		return nil, nil
	}
	return &base, nil
}

// isThere reports whether there may be packages of a pattern: a folder that the
// change has added is no mistake in the revision before.
func isThere(dir, pattern string) bool {
	folder, _, more := strings.Cut(filepath.ToSlash(pattern), "...")
	if more {
		folder = folder[:strings.LastIndex(folder, "/")+1] // ./cmd/s... is below ./cmd/
	}
	switch {
	case filepath.IsAbs(pattern):
	case strings.HasPrefix(pattern, "./"), strings.HasPrefix(pattern, "../"):
		folder = filepath.Join(dir, folder)
	default:
		return true
	}
	info, err := os.Stat(folder)
	return err == nil && info.IsDir()
}
