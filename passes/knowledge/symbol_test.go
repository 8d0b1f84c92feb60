package knowledge_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

const source = `package y

type Set[K comparable, V any] struct{ Items map[K]V }

func (s *Set[K, V]) Add(k K, v V) {}
func (s Set[K, V]) Len() int { return 0 }
func New[K comparable, V any]() *Set[K, V] { return nil }
func Plain() {}

type inner struct{ Count int }

func (i *inner) Hit() {}

type Outer struct{ *inner }
type Store interface{ Get() int }
type Wide interface{ Store }
type Alias = Outer

var (
	set    Set[[2]int, map[string][]Set[int, error]]
	outer  *Outer
	alias  Alias
	wide   Wide
	plain  map[string]int
	double **Outer
	err    error
)

func use() {
	set.Add([2]int{}, nil)
	set.Len()
	New[int, string]()
	Plain()
	outer.Hit()
	wide.Get()
	err.Error()
}
`

// check type-checks source as a package of the given path.
func check(t *testing.T, path string) (*types.Package, []*types.Func) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "y.go", source, 0)
	require.NoError(t, err)
	info := &types.Info{Uses: make(map[*ast.Ident]types.Object)}
	pkg, err := new(types.Config).Check(path, fset, []*ast.File{f}, info)
	require.NoError(t, err)

	var callees []*types.Func
	ast.Inspect(f, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if fn, ok := info.Uses[id].(*types.Func); ok {
				callees = append(callees, fn)
			}
		}
		return true
	})
	return pkg, callees
}

func TestSymbol(t *testing.T) {
	want := []string{
		"(*github.com/x/y.Set).Add",
		"(github.com/x/y.Set).Len",
		"github.com/x/y.New",
		"github.com/x/y.Plain",
		"(*github.com/x/y.inner).Hit",
		"(github.com/x/y.Store).Get",
		"(error).Error",
	}
	for _, path := range []string{
		"github.com/x/y",
		"vendor/github.com/x/y",
		"example.com/shop/vendor/github.com/x/y",
		"a/vendor/b/vendor/github.com/x/y",
	} {
		_, callees := check(t, path)
		var got []string
		for _, fn := range callees {
			got = append(got, knowledge.Symbol(fn))
		}
		assert.Equal(t, want, got, path)
	}
}

func TestTypeSymbol(t *testing.T) {
	pkg, _ := check(t, "shop/vendor/github.com/x/y")
	for name, want := range map[string]string{
		"set":    "github.com/x/y.Set",
		"outer":  "github.com/x/y.Outer",
		"alias":  "github.com/x/y.Outer",
		"wide":   "github.com/x/y.Wide",
		"err":    "error",
		"plain":  "",
		"double": "",
	} {
		assert.Equal(t, want, knowledge.TypeSymbol(pkg.Scope().Lookup(name).Type()), name)
	}
	assert.Empty(t, knowledge.TypeSymbol(nil))
}

func TestFieldSymbol(t *testing.T) {
	pkg, _ := check(t, "github.com/x/y")
	set := pkg.Scope().Lookup("set").Type()
	items := set.Underlying().(*types.Struct).Field(0)
	assert.Equal(t, "github.com/x/y.Set.Items", knowledge.FieldSymbol(types.NewPointer(set), items))
	assert.Empty(t, knowledge.FieldSymbol(set.Underlying(), items))
}
