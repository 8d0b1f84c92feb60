package knowledge_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

func TestOnlyPresentFamilies(t *testing.T) {
	for _, test := range []struct {
		imports []string
		want    string // a family that is read
		not     string // one that is not
	}{
		{nil, "std-http", "gin"},
		{[]string{"github.com/gin-gonic/gin"}, "gin", "echo"},
		{[]string{"github.com/gin-gonic/gin/binding"}, "gin", "echo"},
		{[]string{"example.com/shop/vendor/github.com/gin-gonic/gin"}, "gin", "echo"},
		{[]string{"github.com/gin-gonic/gingernut"}, "std-sync", "gin"},
		{[]string{"github.com/labstack/echo/v4/middleware"}, "echo", "gin"},
	} {
		b, err := knowledge.Load(test.imports)
		require.NoError(t, err)
		assert.Contains(t, b.Families(), test.want, "%v", test.imports)
		assert.NotContains(t, b.Families(), test.not, "%v", test.imports)
	}
}

func TestRows(t *testing.T) {
	b, err := knowledge.Load([]string{"github.com/gin-gonic/gin"})
	require.NoError(t, err)

	post := b.Func("(*github.com/gin-gonic/gin.RouterGroup).POST")
	require.NotNil(t, post)
	assert.Equal(t, "gin", post.Family)
	assert.Equal(t, "(*github.com/gin-gonic/gin.RouterGroup).POST", post.Symbol)
	require.NotNil(t, post.Route)
	assert.Equal(t, "from-name", post.Route.Method)
	assert.Equal(t, []int{1, 2}, post.Route.Handlers.Of(3))
	assert.True(t, post.Route.Last)

	// The key "on" is a boolean to some YAML parsers.
	add := b.Func("sync/atomic.AddInt64")
	require.NotNil(t, add)
	require.NotNil(t, add.Container.On)
	assert.Zero(t, *add.Container.On)

	assert.Equal(t, "router", b.Type("github.com/gin-gonic/gin.Engine").Role)
	assert.Equal(t, "body", b.Field("net/http.Request.Body").Source.Kind)
	assert.True(t, b.Var("crypto/rand.Reader").Random)

	assert.Contains(t, b.Connections(), "net.Conn")

	assert.Nil(t, b.Func("net/http.Nothing"))
	assert.Nil(t, b.Type("net/http.Nothing"))
	assert.Nil(t, b.Field("net/http.Request.Nothing"))
	assert.Nil(t, b.Var("net/http.Nothing"))

	var names []string
	for _, fw := range b.Frameworks() {
		names = append(names, fw.Name)
	}
	assert.Equal(t, []string{"gin", "net/http"}, names)
}

func TestOverlayWins(t *testing.T) {
	first := knowledge.Overlay{Name: "first.yaml", Data: []byte(`
family: ours
frameworks: [{name: net/http, handlers: [{params: [int]}]}]
funcs:
  - {syms: [net/http.HandleFunc], noreturn: true}
  - {syms: [example.com/shared.Get], random: true}
types:
  - {syms: [example.com/shared.Cache], role: container, kind: cache}
`)}
	second := knowledge.Overlay{Name: "second.yaml", Data: []byte(`
family: theirs
types:
  - {syms: [example.com/shared.Cache], role: infra}
`)}
	b, err := knowledge.Load(nil, first, second)
	require.NoError(t, err)
	assert.Contains(t, b.Families(), "ours")

	handle := b.Func("net/http.HandleFunc")
	assert.True(t, handle.NoReturn)
	assert.Nil(t, handle.Route, "a row is replaced as a whole")
	assert.NotNil(t, b.Func("net/http.Handle").Route, "other rows stay")
	assert.True(t, b.Func("example.com/shared.Get").Random)
	assert.Equal(t, "infra", b.Type("example.com/shared.Cache").Role, "the last overlay wins")
	require.Len(t, b.Frameworks(), 1)
	assert.Equal(t, []string{"int"}, b.Frameworks()[0].Handlers[0].Params)

	again, err := knowledge.Load(nil)
	require.NoError(t, err)
	assert.NotNil(t, again.Func("net/http.HandleFunc").Route, "overlays do not change the embedded rows")
}

func TestDescribes(t *testing.T) {
	overlay := knowledge.Overlay{Name: "ours.yaml", Data: []byte(`
family: ours
funcs:
  - {syms: [(*example.com/svc.Client).Get], effect: {class: read, kind: cache}}
types:
  - {syms: [example.com/svc.Store], role: infra}
  - {syms: [example.com/svc.Table], role: container}
  - {syms: [example.com/svc.Router], role: router}
`)}
	b, err := knowledge.Load(nil, overlay)
	require.NoError(t, err)
	assert.True(t, b.Describes("(*example.com/svc.Client).Get"))
	assert.True(t, b.Describes("example.com/svc.Store"))
	assert.True(t, b.Describes("example.com/svc.Table"))
	assert.False(t, b.Describes("example.com/svc.Router"), "a router's own methods register routes")
	assert.False(t, b.Describes("(*example.com/svc.Client).Put"))
	assert.False(t, b.Describes("net/http.HandleFunc"), "embedded rows leave code alone")
	assert.False(t, b.Describes(""))
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		_, err := knowledge.Load([]string{"net/http", "github.com/gin-gonic/gin", "gorm.io/gorm"})
		require.NoError(b, err)
	}
}
