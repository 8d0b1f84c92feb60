package run

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
)

// options are the flags, the configuration and the environment of a run.
type options struct {
	settings  analyzers.Settings
	dir       string // absolute
	tags      string
	manifests bool // look at the files beside the code
	outputs   outputs
	explain   string // id or handle of the finding to explain, or ""
	color     colorMode
	verbose   bool
	fix       bool
	help      bool
	env       []string
	patterns  []string
}

// flags returns the flags of the command, which set o.
func flags(o *options) *flag.FlagSet {
	set := flag.NewFlagSet("hiddenstate", flag.ContinueOnError)
	set.SetOutput(io.Discard) // errors are printed where the exit code is decided
	set.Func("checks", "run only these `checks`, separated by commas", func(s string) error {
		o.settings.Checks = strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
		return nil
	})
	set.Func("severity", "report findings of this `severity` and above: info, warning, error (default warning)", func(s string) error {
		o.settings.Severity = s
		return nil
	})
	set.Func("knowledge", "add a `file` of knowledge about libraries; may be repeated", func(s string) error {
		o.settings.Knowledge = append(o.settings.Knowledge, s)
		return nil
	})
	set.BoolVar(&o.settings.Tests, "tests", o.settings.Tests, "analyse test files too")
	for name, f := range analyzers.Options() {
		set.Func(name, f.Usage, func(s string) error {
			if o.settings.Options == nil {
				o.settings.Options = make(map[string]string)
			}
			o.settings.Options[name] = s
			return nil
		})
	}
	set.StringVar(&o.tags, "tags", "", "build `tags`, separated by commas")
	set.BoolVar(&o.manifests, "manifests", true, "look for what pins clients to instances in the manifests beside the code")
	set.StringVar(&o.dir, "C", ".", "run in this `dir`")
	set.Func("format", "output `format`: "+strings.Join(report.Formats(), ", ")+" (default text); may be repeated", o.outputs.addFormat)
	set.Func("o", "write the format named before to this `file` instead of the output", o.outputs.addFile)
	set.StringVar(&o.explain, "explain", "", "explain one finding, named by its `id` or its handle, instead of listing all")
	set.Var(&o.color, "color", "colour the text: auto, always, never")
	set.BoolVar(&o.fix, "fix", false, "apply the changes that mend findings, where one is known, and report the rest")
	set.BoolVar(&o.verbose, "v", false, "say what is being done, and list all routes")
	return set
}

// parse reads the command line and the configuration, over which flags win.
func parse(env, args []string) (*options, error) {
	given := &options{env: env}
	set := flags(given)
	if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
		return &options{help: true}, nil
	} else if err != nil {
		return nil, usagef("%v\nRun \"hiddenstate help\" for usage.", err)
	}
	if given.explain != "" && len(given.outputs) > 0 {
		return nil, usagef("-explain writes text to the output; leave out -format and -o")
	}
	given.patterns = set.Args()
	if err := checkPatterns(given.patterns); err != nil {
		return nil, err
	}
	if err := given.resolveDir(); err != nil {
		return nil, err
	}
	if err := given.outputs.resolve(given.dir); err != nil {
		return nil, err
	}
	configured, err := given.configuration()
	if err != nil {
		return nil, usageError(err)
	}
	given.settings = override(configured, given.settings)
	return given, nil
}

func checkPatterns(patterns []string) error {
	if len(patterns) == 0 {
		return usagef("no packages named; for all of a module: hiddenstate ./...")
	}
	for _, p := range patterns {
		if strings.HasPrefix(p, "-") {
			return usagef("flag %s stands after a package; flags come first", p)
		}
		if strings.HasSuffix(p, ".go") {
			return usagef("%s is a file; name packages, such as ./cmd/server", p)
		}
	}
	return nil
}

// resolveDir makes dir and the knowledge files below it absolute.
func (o *options) resolveDir() error {
	dir, err := filepath.Abs(o.dir)
	if err != nil {
		return usageError(err)
	}
	if info, err := os.Stat(dir); err != nil {
		return usagef("-C %s: %v", o.dir, errors.Unwrap(err))
	} else if !info.IsDir() {
		return usagef("-C %s: not a folder", o.dir)
	}
	o.dir = dir
	for i, file := range o.settings.Knowledge {
		if !filepath.IsAbs(file) {
			o.settings.Knowledge[i] = filepath.Join(dir, file)
		}
	}
	return nil
}

func (o *options) configuration() (analyzers.Settings, error) {
	path, err := config.Find(o.dir, o.getenv)
	if err != nil {
		return analyzers.Settings{}, err
	}
	file, err := config.Read(path)
	if err != nil {
		return analyzers.Settings{}, fmt.Errorf("configuration: %w", err)
	}
	return file.Settings, nil
}

// override returns the configured settings with those given on the command
// line in their place. Knowledge is added to; the last file wins over others.
func override(configured, given analyzers.Settings) analyzers.Settings {
	s := configured
	if len(given.Checks) > 0 {
		s.Checks = given.Checks
	}
	if given.Severity != "" {
		s.Severity = given.Severity
	}
	s.Knowledge = append(s.Knowledge, given.Knowledge...)
	s.Tests = s.Tests || given.Tests
	if len(given.Options) > 0 {
		options := maps.Clone(given.Options)
		for name, value := range configured.Options {
			if _, ok := options[name]; !ok {
				options[name] = value
			}
		}
		s.Options = options
	}
	return s
}

// getenv returns a variable of the environment; as for commands, the last wins.
func (o *options) getenv(key string) string {
	value := ""
	for _, kv := range o.env {
		if v, ok := strings.CutPrefix(kv, key+"="); ok {
			value = v
		}
	}
	return value
}
