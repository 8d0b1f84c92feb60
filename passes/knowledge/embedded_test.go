package knowledge_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// head is the head of a file and the symbols of its rows.
type head struct {
	Family  string
	Imports []string
	Funcs   []struct{ Syms []string }
	Types   []struct{ Syms []string }
	Fields  []struct{ Syms []string }
	Vars    []struct{ Syms []string }
}

// TestEmbedded reads all files at once, so that a row that two files have is
// found, and checks that each file is read for the packages of its rows.
func TestEmbedded(t *testing.T) {
	files, err := filepath.Glob("data/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)

	var imports, families []string
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		var h head
		require.NoError(t, yaml.Unmarshal(text, &h))
		assert.Equal(t, strings.TrimSuffix(path.Base(name), ".yaml"), h.Family, "the family of a file is its name")
		imports = append(imports, h.Imports...)
		families = append(families, h.Family)
		for _, section := range [][]struct{ Syms []string }{h.Funcs, h.Types, h.Fields, h.Vars} {
			for _, row := range section {
				for _, sym := range row.Syms {
					assert.True(t, belongs(sym, h.Imports), "%s: %s is in no package of the family", name, sym)
				}
			}
		}
	}

	b, err := knowledge.Load(imports)
	require.NoError(t, err)
	assert.Equal(t, families, b.Families())
}

// belongs reports whether a symbol is in a package of one of the import paths.
func belongs(sym string, imports []string) bool {
	pkg := strings.TrimLeft(sym, "(*")
	for _, imp := range imports {
		if imp == "std" {
			root, _, _ := strings.Cut(pkg, "/")
			return root != pkg && !strings.Contains(root, ".") || !strings.Contains(pkg, "/")
		}
		if rest, ok := strings.CutPrefix(pkg, imp); ok && strings.HasPrefix(strings.TrimLeft(rest, "{,"), "/") || ok && strings.HasPrefix(rest, ".") {
			return true
		}
	}
	return false
}

// TestDocExample parses the example of the package comment, which is the
// reference of the format.
func TestDocExample(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	require.NoError(t, err)
	example := exampleOf(f.Doc)
	require.Contains(t, example, "family: web")
	b, err := knowledge.Load(nil, knowledge.Overlay{Name: "doc.go", Data: []byte(example)})
	require.NoError(t, err)
	assert.NotNil(t, b.Func("(*example.com/web.Router).POST"))
}

// exampleOf returns the indented lines of a comment.
func exampleOf(doc *ast.CommentGroup) string {
	var lines []string
	for line := range strings.Lines(doc.Text()) {
		if code, ok := strings.CutPrefix(line, "\t"); ok {
			lines = append(lines, code)
		}
	}
	return strings.Join(lines, "")
}
