package run

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

// Bounds on the SQL files that are read: far above what migrations come to.
const (
	maxMigration  = 1 << 20
	maxMigrations = 16 << 20
)

// readMigrations hands over the module's SQL files, which declare unique keys.
// Other drivers see packages only: it is the one thing that they lack.
func readMigrations(p *program) {
	var texts []string
	size := int64(0)
	for _, m := range ownModules(p) {
		_ = filepath.WalkDir(m.Dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case d.IsDir():
				return enterable(m.Dir, path, d)
			case !strings.HasSuffix(path, ".sql") || strings.HasSuffix(path, ".down.sql"):
				return nil
			}
			info, err := d.Info()
			if err != nil || info.Size() > maxMigration || size+info.Size() > maxMigrations {
				return nil
			}
			if text, err := os.ReadFile(path); err == nil {
				size += info.Size()
				texts = append(texts, string(text))
			}
			return nil
		})
	}
	analyzers.SetMigrations(texts)
}

// enterable skips folders of other modules, of tools and of test data.
func enterable(root, path string, d fs.DirEntry) error {
	if path == root {
		return nil
	}
	name := d.Name()
	if name[0] == '.' || name[0] == '_' || name == "vendor" || name == "node_modules" || name == "testdata" {
		return filepath.SkipDir
	}
	if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
		return filepath.SkipDir
	}
	return nil
}
