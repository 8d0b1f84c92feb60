package run

import (
	"context"
	"go/build"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// unusedDirectives are the directives of libraries that the package itself has
// no use for, and the uses that all packages have.
type unusedDirectives struct {
	unused []finding.Unused
	used   map[finding.Use]bool
}

func (u *unusedDirectives) add(r *finding.Result) {
	if u.used == nil {
		u.used = make(map[finding.Use]bool)
	}
	u.unused = append(u.unused, r.Unused...)
	for _, use := range r.Used {
		u.used[use] = true
	}
}

// report adds the findings that nothing uses a directive. They hold only if all
// was analysed that could: the whole of each module that is analysed at all.
func (u *unusedDirectives) report(ctx context.Context, in *document.Input, p *program, o *options) {
	var idle []*finding.Finding
	for _, d := range u.unused {
		if !u.used[d.Use] {
			idle = append(idle, d.Finding)
		}
	}
	if len(idle) > 0 && len(in.Incomplete) == 0 && whole(ctx, p, o) {
		in.Findings = append(in.Findings, idle...)
	}
}

// whole reports whether the patterns name all packages of the main module, or
// of the workspace's modules.
func whole(ctx context.Context, p *program, o *options) bool {
	cmd := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Path}}\t{{.Dir}}")
	cmd.Dir, cmd.Env = p.dir, append(o.env, "PWD="+p.dir)
	out, err := cmd.Output()
	if err != nil {
		return false
	}
	for line := range strings.Lines(string(out)) {
		module, dir, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if !coversModule(p, o.patterns, module, dir) {
			return false
		}
	}
	return true
}

func coversModule(p *program, patterns []string, module, dir string) bool {
	for _, pattern := range patterns {
		root, all := strings.CutSuffix(pattern, "/...")
		switch {
		case !all:
		case root == module:
			return true
		case build.IsLocalImport(root):
			rel, err := filepath.Rel(filepath.Join(p.dir, root), dir)
			if err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(os.PathSeparator)) {
				return true
			}
		}
	}
	return false
}
