// Package vettool makes the command a tool for "go vet -vettool".
package vettool

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
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
		unitchecker.Main(analyzers.Analyzers(suite)...) // exits
	}
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	path, err := config.Find(dir, os.Getenv)
	if err != nil {
		return err
	}
	file, err := config.Read(path)
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
	os.Args = append(os.Args[:1], enable(args, suite, checks)...)
	unitchecker.Main(analyzers.Analyzers(suite)...) // exits
	return nil
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
