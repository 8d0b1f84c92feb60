package run

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/cmd/internal/stage"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// fix applies the changes that mend findings, and returns the findings that
// are left. All files are replaced, or none.
func fix(p *program, findings []*finding.Finding, threshold finding.Severity) (left []*finding.Finding, err error) {
	edits := make(map[string][]edit)
	mended := make(map[string]bool)
	for _, f := range findings {
		if f.Severity < threshold || mended[f.ID] || len(f.Suppressed) > 0 {
			continue
		}
		for _, e := range editsOf(p, f) {
			mended[f.ID] = true
			edits[e.file] = append(edits[e.file], e)
		}
	}
	var files stage.Files
	defer files.Discard()
	for _, name := range slices.Sorted(maps.Keys(edits)) {
		text, err := edited(name, edits[name])
		if err != nil {
			return nil, err
		}
		if err := files.Add(name, text); err != nil {
			return nil, err
		}
	}
	if err := files.Replace(); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(findings, func(f *finding.Finding) bool { return mended[f.ID] }), nil
}

// An edit replaces a part of a file.
type edit struct {
	file       string
	start, end int
	text       []byte
}

// editsOf returns the first way to mend a finding, in the package that holds
// its position, which need not be the one that reported it.
func editsOf(p *program, f *finding.Finding) []edit {
	for _, pkg := range p.all {
		if pkg.PkgPath != f.Position.Package || !own(pkg) {
			continue
		}
		for _, file := range pkg.Syntax {
			if fixes := fixesIn(pkg, file, f); len(fixes) > 0 {
				return converted(pkg, fixes[0])
			}
		}
	}
	return nil
}

func fixesIn(pkg *packages.Package, file *ast.File, f *finding.Finding) []analysis.SuggestedFix {
	tf := pkg.Fset.File(file.FileStart)
	if filepath.Base(tf.Name()) != f.Position.File || f.Position.Line > tf.LineCount() {
		return nil
	}
	start := tf.LineStart(f.Position.Line)
	return f.Fixes(file, start+token.Pos(f.Position.Column-1))
}

func converted(pkg *packages.Package, fix analysis.SuggestedFix) []edit {
	var out []edit
	for _, e := range fix.TextEdits {
		tf := pkg.Fset.File(e.Pos)
		out = append(out, edit{tf.Name(), tf.Offset(e.Pos), tf.Offset(e.End), e.NewText})
	}
	return out
}

// edited returns the text of a file with edits, formatted. Variants of a
// package have the same edits, which count once.
func edited(name string, edits []edit) ([]byte, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Or(b.start-a.start, b.end-a.end) })
	edits = slices.CompactFunc(edits, func(a, b edit) bool { return a.start == b.start && string(a.text) == string(b.text) })
	for _, e := range edits {
		text = slices.Concat(text[:e.start], e.text, text[e.end:])
	}
	text, err = format.Source(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
}
