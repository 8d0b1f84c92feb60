package run

import (
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
)

// options are the flags, the configuration and the environment of a run.
type options struct {
	settings   analyzers.Settings
	config     string // the configuration to use instead of the one that is found
	noConfig   bool   // use none
	partial    bool   // the command line names checks
	dir        string // absolute
	tags       string
	manifests  bool // look at the files beside the code
	outputs    outputs
	gate       gateOptions
	explain    string // id or handle of the finding to explain, or ""
	color      colorMode
	verbose    bool
	suppressed bool // show what the user has suppressed
	fix        bool
	help       bool
	env        []string
	patterns   []string
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
	set.Func("config", "read the configuration from this `file` instead of the one that is found", func(s string) error {
		if o.config = s; s == "" {
			return errors.New("no file named")
		}
		return nil
	})
	set.BoolVar(&o.noConfig, "no-config", false, "read no configuration")
	set.BoolVar(&o.settings.Tests, "tests", o.settings.Tests, "analyse test files too")
	checkFlags(set, &o.settings)
	set.StringVar(&o.tags, "tags", "", "build `tags`, separated by commas")
	set.BoolVar(&o.manifests, "manifests", true, "look for what pins clients to instances in the manifests beside the code")
	set.StringVar(&o.dir, "C", ".", "run in this `dir`")
	set.Func("format", "output `format`: "+strings.Join(report.Formats(), ", ")+" (default text); may be repeated", o.outputs.addFormat)
	set.Func("o", "write the format named before to this `file` instead of the output", o.outputs.addFile)
	o.gate.flags(set)
	set.StringVar(&o.explain, "explain", "", "explain one finding, named by its `id` or its handle, instead of listing all")
	set.Var(&o.color, "color", "colour the text: auto, always, never")
	set.BoolVar(&o.fix, "fix", false, "apply the changes that mend findings, where one is known, and report the rest")
	set.BoolVar(&o.suppressed, "show-suppressed", false, "show suppressed findings, too, in text, json and sarif; they never count")
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
	if err := given.gate.resolve(given); err != nil {
		return nil, err
	}
	settings, err := given.settle()
	if err != nil {
		return nil, err
	}
	given.settings = settings
	return given, nil
}

// checkFlags adds the flags of single checks.
func checkFlags(set *flag.FlagSet, settings *analyzers.Settings) {
	settings.Options = make(map[string]string)
	for name, f := range analyzers.Options() {
		note := func(value string) error {
			settings.Options[name] = value
			return nil
		}
		if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
			set.BoolFunc(name, f.Usage, note)
		} else {
			set.Func(name, f.Usage, note)
		}
	}
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

// settle returns the settings of a run: those of the configuration, over which
// flags win.
func (o *options) settle() (analyzers.Settings, error) {
	if err := o.settings.Validate(); err != nil {
		return analyzers.Settings{}, flagError(err)
	}
	path, err := o.configuration()
	if err != nil {
		return analyzers.Settings{}, usageError(err)
	}
	file, err := config.Read(path)
	if err != nil {
		return analyzers.Settings{}, usageError(err)
	}
	o.partial = len(o.settings.Checks) > 0
	s := override(file.Settings, o.settings)
	if s.Dir == "" {
		s.Dir = o.dir
	}
	return s, nil
}

// configuration returns the path of the configuration, or "".
func (o *options) configuration() (string, error) {
	switch {
	case o.config != "" && o.noConfig:
		return "", errors.New("-config and -no-config exclude each other")
	case o.noConfig:
		return "", nil
	case o.config == "":
		return config.Find(o.dir, o.getenv)
	case filepath.IsAbs(o.config):
		return o.config, nil
	}
	return filepath.Join(o.dir, o.config), nil
}

// flagError names the flag that has a mistake.
func flagError(err error) error {
	if e, ok := errors.AsType[*analyzers.SettingError](err); ok {
		return usagef("-%v: %s", e.Path[0], e.Msg)
	}
	return usageError(err)
}

// override returns the configured settings with those given on the command
// line in their place. Knowledge is added to; the last file wins over others.
// Checks that are named run, whatever the configuration says.
func override(configured, given analyzers.Settings) analyzers.Settings {
	s := configured
	if len(given.Checks) > 0 {
		s.Checks, s.Disable = given.Checks, nil
	}
	if given.Severity != "" {
		s.Severity = given.Severity
	}
	s.Knowledge = append(s.Knowledge, given.Knowledge...)
	s.Tests = s.Tests || given.Tests
	s.Options = given.Options
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
