//go:build unix

// Bench compares the command with a program that only loads the packages: CPU
// time and peak memory on a service, each the median of alternating runs.
//
//	go run ./cmd/internal/bench [-n runs] dir [packages...]
//
// Run it from the root of the repository while the machine does little else. A
// first run of each is not counted: it fills the build cache.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"
)

func main() {
	n := flag.Int("n", 5, "counted runs of each program")
	flag.Parse()
	if flag.NArg() == 0 || *n < 1 {
		fmt.Fprintln(os.Stderr, "usage: bench [-n runs] dir [packages...]")
		os.Exit(2)
	}
	patterns := flag.Args()[1:]
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	if err := compare(*n, flag.Arg(0), patterns); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// cost is what a run took.
type cost struct {
	cpu  time.Duration // user and system, of the go command that it runs too
	peak int64         // bytes of the largest process
	last string        // last line of the output
}

// compare runs both programs in turn and prints what they took.
func compare(n int, dir string, patterns []string) error {
	bin, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(bin)
	build := exec.Command("go", "build", "-o", bin, "./cmd/hiddenstate", "./cmd/internal/loadonly")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	names := []string{"loadonly", "hiddenstate"}
	costs := make(map[string][]cost)
	for i := range n + 1 {
		for _, name := range names {
			c, err := run(filepath.Join(bin, name), dir, patterns)
			if err != nil {
				return err
			}
			if i == 0 {
				fmt.Printf("%-12s %s\n", name, c.last)
				continue
			}
			fmt.Printf("%-12s %6.2f s CPU %6d MB\n", name, c.cpu.Seconds(), c.peak>>20)
			costs[name] = append(costs[name], c)
		}
	}
	base, command := costs[names[0]], costs[names[1]]
	fmt.Printf("medians of %d runs: CPU time %.2f times, peak memory %.2f times\n", n,
		median(command, cost.seconds)/median(base, cost.seconds),
		median(command, cost.megabytes)/median(base, cost.megabytes))
	return nil
}

func (c cost) seconds() float64   { return c.cpu.Seconds() }
func (c cost) megabytes() float64 { return float64(c.peak) / (1 << 20) }

// run runs a program in dir. That it has findings is no failure.
func run(name, dir string, args []string) (cost, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && (!exited || cmd.ProcessState.ExitCode() != 1) {
		return cost{}, fmt.Errorf("%s: %w", filepath.Base(name), err)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	peak := int64(usage.Maxrss)
	if runtime.GOOS != "darwin" {
		peak <<= 10 // kilobytes elsewhere
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	return cost{
		cpu:  cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		peak: peak,
		last: string(lines[len(lines)-1]),
	}, nil
}

// median returns the middle of what measure says of the runs.
func median(costs []cost, measure func(cost) float64) float64 {
	var all []float64
	for _, c := range costs {
		all = append(all, measure(c))
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}
