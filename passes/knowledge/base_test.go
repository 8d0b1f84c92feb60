package knowledge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

func TestLoad(t *testing.T) {
	b, err := knowledge.Load([]string{"github.com/gin-gonic/gin"})
	require.NoError(t, err)
	require.NotNil(t, b.Func("(*github.com/gin-gonic/gin.RouterGroup).POST"))
	require.NotNil(t, b.Func("net/http.HandleFunc"))
	require.Nil(t, b.Func("net/http.Nothing"))
	require.NotNil(t, b.Type("github.com/gin-gonic/gin.Engine"))
	require.NotNil(t, b.Field("net/http.Request.Body"))
}
