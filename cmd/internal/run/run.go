// Package run is the command hiddenstate: it reads the flags, loads packages,
// runs the checks on them and writes what they found.
package run

import (
	"context"
	"fmt"
	"io"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Main runs the command and returns its exit code.
func Main(ctx context.Context, env []string, stdout, stderr io.Writer, args []string) int {
	err := command(ctx, env, stdout, stderr, args)
	return exitCode(stderr, err)
}

func command(ctx context.Context, env []string, stdout, stderr io.Writer, args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "help":
			return help(stdout, args[1:])
		case "explain":
			return explain(stdout, args[1:])
		case "version":
			_, err := fmt.Fprintln(stdout, "hiddenstate", version())
			return err
		}
	}
	options, err := parse(env, args)
	if err != nil {
		return err
	}
	if options.help {
		return help(stdout, nil)
	}
	return analyze(ctx, options, stdout, stderr)
}

// analyze runs the checks on the named packages and writes the report.
func analyze(ctx context.Context, options *options, stdout, stderr io.Writer) error {
	checks, err := options.settings.Apply()
	if err != nil {
		return usageError(err)
	}
	threshold, err := options.settings.Threshold()
	if err != nil {
		return usageError(err)
	}
	progress := startProgress(stderr, options.verbose)
	defer progress.stop()

	if file := options.settings.File; file != "" {
		progress.phase("configuration " + file)
	}
	gate, err := openGate(ctx, options)
	if err != nil {
		return err
	}
	x, err := examine(ctx, options, checks, threshold, progress)
	if err != nil {
		return err
	}
	progress.stop()
	if options.fix {
		if x.input.Findings, err = fix(x.program, x.input.Findings, threshold); err != nil {
			return usagef("cannot apply changes: %v", err)
		}
	}

	if options.explain != "" {
		return explainFinding(stdout, document.Build(x.input, finding.Info, x.locator.locate), options, checks)
	}
	doc := x.document()
	x.program, x.locator = nil, nil // make room for another tree
	for _, b := range broken(x.input) {
		fmt.Fprintf(stderr, "hiddenstate: %s: %s\n", b.Package, b.Reason)
	}
	if doc.Summary.EntryPoints == 0 {
		fmt.Fprintln(stderr, noHandlers(doc))
	}
	if err := gate.compare(ctx, doc, x, stderr); err != nil {
		return err
	}
	complete := len(broken(x.input)) == 0
	if err := options.outputs.write(stdout, doc, options.reportOptions(stdout, checks), gate.files(doc, complete)...); err != nil {
		return err
	}
	switch {
	case !complete:
		return errIncomplete
	case len(doc.New()) > 0:
		return errFindings
	}
	return nil
}

// noHandlers says that silence is no good sign here.
func noHandlers(doc *document.Document) string {
	return fmt.Sprintf("hiddenstate: no handlers recognised in %s: nothing that requests reach was judged",
		plural(doc.Summary.Packages, "package"))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
