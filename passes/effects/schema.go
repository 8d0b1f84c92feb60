package effects

import (
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// maxSchema bounds the size of the files that are read.
const maxSchema = 1 << 20

// declareKeys records the keys of tables that statements in the package's
// strings and embedded files declare. Every driver has the embedded files, since
// the package does not compile without them.
func (b *builder) declareKeys() {
	b.declareTables()
	for _, s := range b.unit.Strings {
		b.unit.Keys = append(b.unit.Keys, declaredKeys(s)...)
	}
	for _, f := range b.pass.Files {
		file := b.pass.Fset.Position(f.FileStart).Filename
		if b.testing[filepath.Base(file)] {
			continue
		}
		for _, pattern := range embedded(f) {
			for _, name := range matches(filepath.Dir(file), pattern) {
				if text, err := os.ReadFile(name); err == nil && len(text) <= maxSchema {
					b.unit.Keys = append(b.unit.Keys, declaredKeys(string(text))...)
				}
			}
		}
	}
}

// declaredKeys returns the keys that a text declares, if it looks like SQL that
// declares any.
func declaredKeys(text string) []sqltext.Key {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "create ") && !strings.Contains(lower, "alter ") || !strings.Contains(lower, "unique") && !strings.Contains(lower, "primary key") && !strings.Contains(lower, "exclude ") {
		return nil
	}
	return sqltext.Keys(text)
}

// embedded returns the patterns of a file's embed directives.
func embedded(f *ast.File) []string {
	var out []string
	for _, group := range f.Comments {
		for _, c := range group.List {
			if rest, ok := strings.CutPrefix(c.Text, "//go:embed "); ok {
				for _, p := range strings.Fields(rest) {
					out = append(out, strings.TrimPrefix(strings.Trim(p, "\"`"), "all:"))
				}
			}
		}
	}
	return out
}

// matches returns the SQL files that a pattern names, in order, without those
// that take back what others declare.
func matches(dir, pattern string) []string {
	found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
	if err != nil {
		return nil
	}
	var out []string
	for _, name := range found {
		_ = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".sql") && !strings.HasSuffix(path, ".down.sql") {
				out = append(out, path)
			}
			return nil
		})
	}
	slices.Sort(out)
	return out
}
