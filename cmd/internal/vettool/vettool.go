// Package vettool makes the command a tool for "go vet -vettool".
package vettool

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
)

const (
	versionFlag = "-V=full" // asks for the tool's identity
	flagsFlag   = "-flags"  // asks for the flags that it takes
	unitSuffix  = ".cfg"    // describes one package to analyse
)

// Invoked reports whether the arguments are those of the go command.
func Invoked(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return args[0] == versionFlag || args[0] == flagsFlag || strings.HasSuffix(args[len(args)-1], unitSuffix)
}

// Main answers the go command and exits.
func Main(args []string) {
	if err := answer(args); err != nil {
		fmt.Fprintln(os.Stderr, "hiddenstate:", err)
		os.Exit(2)
	}
}

func answer(args []string) error {
	suite := analyzers.Suite()
	if args[0] == flagsFlag {
		// A mistake in the configuration is left to the next question: the go
		// command shows nothing of what this answer prints on the way.
		flag.String(configFlag, "", "not under go vet: "+refusal)
		unitchecker.Main(analyzers.Analyzers(suite)...) // exits
	}
	file, err := configuration(args)
	if err != nil {
		return err
	}
	checks, err := file.Settings.Apply()
	if err != nil {
		return err
	}
	if args[0] == versionFlag {
		return printVersion(os.Stdout, file)
	}
	args = slices.DeleteFunc(args, isConfigFlag) // refused where the package is reported on
	os.Args = append(os.Args[:1], enable(args, suite, checks)...)
	unitchecker.Main(analyzers.Analyzers(suite)...) // exits
	return nil
}

// configuration reads the configuration, which is the same for all packages of
// a run: that of the main module, or the one that the environment names.
func configuration(args []string) (*config.File, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if args[0] == versionFlag {
		file, err := readConfiguration(dir)
		if err == nil && len(file.Settings.Own) > 0 && os.Getenv(config.Variable) == "" {
			// The go command runs the tool in the folder of each package, and that
			// of another module does not lead to this file.
			return nil, fmt.Errorf("%s: own: go vet analyses the modules of others apart, where this file is not found; name it: %s=%s",
				file.Path, config.Variable, file.Path)
		}
		return file, err
	}
	unit, err := readUnit(args[len(args)-1])
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(args, isConfigFlag) && !unit.VetxOnly {
		return nil, errors.New("-config: " + refusal)
	}
	if unit.ModuleVersion != "" && os.Getenv(config.Variable) == "" {
		return &config.File{}, nil // the folder is another module's, and so would be the file
	}
	return readConfiguration(dir)
}

func readConfiguration(dir string) (*config.File, error) {
	path, err := config.OfModule(dir, os.Getenv)
	if err != nil {
		return nil, err
	}
	return config.Read(path)
}

// unit is what matters here of the go command's description of a package.
type unit struct {
	ModuleVersion string
	VetxOnly      bool // it is analysed for those that import it only
}

func readUnit(name string) (unit, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return unit{}, err
	}
	var u unit
	return u, json.Unmarshal(data, &u)
}

const configFlag = "config"

// refusal says why a flag cannot name the configuration.
const refusal = "go vet caches results and does not see that a file which a flag names has changed; it takes " +
	config.Name + " beside go.mod or go.work, or the file that " + config.Variable + " names"

func isConfigFlag(arg string) bool {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	return strings.HasPrefix(arg, "-") && name == configFlag
}

// printVersion prints the identity of the tool, as the go command parses it. It
// covers the configuration, because the go command knows nothing of that and
// would otherwise answer from its cache after a change.
func printVersion(w io.Writer, file *config.File) error {
	name, err := os.Executable()
	if err != nil {
		return err
	}
	executable, err := os.Open(name)
	if err != nil {
		return err
	}
	defer executable.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, executable); err != nil {
		return err
	}
	if _, err := file.WriteTo(hash); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s version devel comments-go-here buildID=%02x\n", name, hash.Sum(nil))
	return err
}

// enable rewrites the arguments so that each check is switched on or off. It
// keeps the meaning of a multichecker's flags: if any -NAME is true, only those
// run; else all of the chosen run, except where -NAME is false.
func enable(args []string, suite, chosen []analyzers.Check) []string {
	given := make(map[string]bool)
	var rest []string
	anyTrue := false
	for _, arg := range args {
		name, value, ok := enableFlag(arg, suite)
		if !ok {
			rest = append(rest, arg)
			continue
		}
		given[name] = value
		anyTrue = anyTrue || value
	}
	on := make(map[string]bool)
	for _, c := range chosen {
		on[c.Analyzer.Name] = true
	}
	var flags []string
	for _, c := range suite {
		name := c.Analyzer.Name
		value, ok := given[name]
		if !ok {
			value = on[name] && !anyTrue
		}
		flags = append(flags, fmt.Sprintf("-%s=%t", name, value))
	}
	return append(flags, rest...)
}

// enableFlag splits a flag that switches a check on or off.
func enableFlag(arg string, suite []analyzers.Check) (name string, value, ok bool) {
	if !strings.HasPrefix(arg, "-") {
		return "", false, false
	}
	name, text, found := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	if !found {
		text = "true"
	}
	value, err := strconv.ParseBool(text)
	if err != nil {
		return "", false, false // unitchecker will complain
	}
	for _, c := range suite {
		if c.Analyzer.Name == name {
			return name, value, true
		}
	}
	return "", false, false
}
