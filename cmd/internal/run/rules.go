package run

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
)

// reportRules adds the findings about rules of the configuration that have
// expired, or that leave nothing alone. The latter holds only if all was
// analysed where there may be something; manifests says whether those beside the
// code were.
func reportRules(ctx context.Context, in *document.Input, p *program, o *options, manifests bool) {
	if slices.Contains(o.settings.Disable, analyzers.Configuration) {
		return
	}
	current := policy.Current()
	used := make(map[int]bool)
	for _, f := range in.Findings {
		for _, s := range f.Suppressed {
			if s.Kind == finding.External {
				used[s.Rule] = true
			}
		}
	}
	var idle []int
	names := make(ruleNames)
	for i, r := range current.Rules {
		id := names.id(o.settings.Rules[i])
		switch {
		case r.Expired:
			in.Findings = append(in.Findings, ruleFinding(in, o, id, "expired", o.settings.Rules[i]))
		case !used[i]:
			idle = append(idle, i)
		}
	}
	if len(idle) == 0 || o.partial || len(in.Incomplete) > 0 || !whole(ctx, p, o) {
		return
	}
	analysed := analysedFolders(p)
	names = make(ruleNames)
	for i, r := range o.settings.Rules {
		id := names.id(r)
		if slices.Contains(idle, i) && judged(current, current.Rules[i], analysed, manifests, o.settings.Tests) {
			in.Findings = append(in.Findings, ruleFinding(in, o, id, "unused", r))
		}
	}
}

// ruleNames counts rules that are alike, for their ids.
type ruleNames map[string]int

// id names a rule by what it is about: configuration:PATH#CHECKS, from the second
// on with #2 and so on.
func (n ruleNames) id(r analyzers.Rule) string {
	id := analyzers.Configuration + ":" + r.Path
	if len(r.Checks) > 0 {
		id += "#" + strings.Join(r.Checks, ",")
	}
	n[id]++
	if count := n[id]; count > 1 {
		id += fmt.Sprintf("#%d", count)
	}
	return id
}

// ruleFinding makes the finding of a rule that does not do what it is for.
func ruleFinding(in *document.Input, o *options, id, kind string, r analyzers.Rule) *finding.Finding {
	f := &finding.Finding{
		ID: id, Check: analyzers.Configuration, Kind: kind, Severity: finding.Warning,
		Position: finding.Position{File: o.settings.File, Line: r.Line, Column: r.Column},
		Package:  analyzers.Configuration,
	}
	if len(in.Modules) > 0 {
		f.Package = in.Modules[0]
	}
	if kind == "expired" {
		f.Message = fmt.Sprintf("the rule for %s (%s) expired after %s: it leaves no finding alone", r.Path, r.Reason, r.Expires)
		f.Remedy = "mend what it left alone and remove it, or give it another date"
	} else {
		f.Message = fmt.Sprintf("the rule for %s (%s) leaves nothing alone: no finding %sis there", r.Path, r.Reason, about(r))
		f.Remedy = "remove it, or correct its path"
	}
	f.Severity = policy.Current().Severity(f)
	return f
}

func about(r analyzers.Rule) string {
	if len(r.Checks) == 0 {
		return ""
	}
	return "of " + strings.Join(r.Checks, ", ") + " "
}

// analysedFolders returns the folders of the packages that were analysed.
func analysedFolders(p *program) map[string]bool {
	folders := make(map[string]bool)
	for _, pkg := range p.named {
		for _, file := range pkg.GoFiles {
			folders[filepath.Dir(file)] = true
		}
	}
	return folders
}

// judged reports whether a finding that the rule is about would have been seen:
// all code in the files that it names was analysed. In a folder with a package
// that was, files that other systems and tags choose do not count, nor do test
// files, unless the rule names nothing else.
func judged(current policy.Policy, r policy.Rule, analysed map[string]bool, manifests, tests bool) bool {
	seen, unseen, elsewhere := false, false, false
	filepath.WalkDir(current.Dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read is not analysed either
		case entry.IsDir():
			if slices.Contains([]string{".git", "node_modules", "testdata", "vendor"}, entry.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		file := current.Rel(path)
		switch isCode := strings.HasSuffix(path, ".go"); {
		case !r.Path.Match(file):
		case !isCode && r.About(sticky.Analyzer.Name):
			unseen = unseen || !manifests
		case !isCode:
		case strings.HasSuffix(path, "_test.go") && !tests:
			unseen = true
		case !analysed[filepath.Dir(path)]:
			elsewhere = true
		default:
			seen = true
		}
		return nil
	})
	return !elsewhere && (seen || !unseen)
}
