package run

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// baseDocument analyses the files of the base revision as those of the run were
// analysed: by the same program with the same configuration. They lie in a
// folder for temporary files, which is gone when it returns, interrupted or not.
func (g *gate) baseDocument(ctx context.Context, x examination, stderr io.Writer) (*document.Document, error) {
	ctx, stop := interruptible(ctx)
	defer stop()
	// All that the go command leaves behind goes to the same folder.
	temp, err := os.MkdirTemp("", "hiddenstate-base-")
	if err != nil {
		return nil, usagef("-base: %v", err)
	}
	defer remove(temp)
	if temp, err = filepath.EvalSymlinks(temp); err != nil {
		return nil, usagef("-base: %v", err)
	}

	type result struct {
		doc *document.Document
		err error
	}
	done := make(chan result, 1)
	go func() {
		doc, err := g.examineBase(ctx, x, temp, stderr)
		done <- result{doc, err}
	}()
	select {
	case r := <-done:
		if ctx.Err() == nil {
			return r.doc, r.err
		}
	case <-ctx.Done():
		// The programs that it has started are told to end, and may still
		// write. Analysing does not: it need not be waited for.
		select {
		case <-done:
		case <-time.After(patience):
		}
	}
	return nil, errInterrupted
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
	for range 3 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// examineBase extracts the base revision to a folder and analyses it.
func (g *gate) examineBase(ctx context.Context, x examination, temp string, stderr io.Writer) (*document.Document, error) {
	x.progress.phase("extracting " + g.base.Name)
	tree, work := filepath.Join(temp, "tree"), filepath.Join(temp, "work")
	for _, dir := range []string{tree, work} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			return nil, usagef("-base: %v", err)
		}
	}
	if err := g.base.Extract(ctx, tree, work); err != nil {
		return nil, usagef("-base %s: %v", g.base.Name, err)
	}
	nothing := document.Build(document.Input{}, x.threshold, func(finding.Position) *document.Position { return nil })
	o := g.baseOptions(x.options, tree, work)
	if o == nil {
		return nothing, nil
	}
	before, err := examine(ctx, o, x.checks, x.threshold, x.progress)
	if errors.Is(err, errNoPackages) {
		return nothing, nil
	}
	if err != nil {
		return nil, fmt.Errorf("-base %s: %w", g.base.Name, err)
	}
	// What does not load has no findings, so all of its own are new now.
	for _, b := range broken(before.input) {
		fmt.Fprintf(stderr, "hiddenstate: in %s, to compare with: %s: %s\n", g.base.Name, b.Package, b.Reason)
	}
	return before.document(), nil
}

// baseOptions returns the options of the same run in another tree; nil if there
// was nothing of what is named.
func (g *gate) baseOptions(o *options, tree, work string) *options {
	base := *o
	base.dir = filepath.Join(tree, g.base.Below)
	if info, err := os.Stat(base.dir); err != nil || !info.IsDir() {
		return nil
	}
	base.env = slices.Concat(o.env, []string{"GOTMPDIR=" + work, "PWD=" + base.dir})
	if gowork := o.getenv("GOWORK"); filepath.IsAbs(gowork) {
		base.env = append(base.env, "GOWORK="+g.base.In(tree, gowork))
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
		return nil
	}
	return &base
}

// isThere reports whether there may be packages of a pattern: a folder that the
// change has added is no mistake in the revision before.
func isThere(dir, pattern string) bool {
	folder, _, _ := strings.Cut(filepath.ToSlash(pattern), "...")
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
