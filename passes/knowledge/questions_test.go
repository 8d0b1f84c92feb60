package knowledge_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

func TestIsQuestion(t *testing.T) {
	base, err := knowledge.Load(nil, knowledge.Overlay{Name: "own.yaml", Data: []byte("family: own\nquestions: [eligibility]\n")})
	require.NoError(t, err)
	for _, address := range []string{"https://captcha.example.com/siteverify", "https://idp.example.com/oauth2/introspect/?v=1", "http://risk/eligibility"} {
		assert.True(t, base.IsQuestion(address), address)
	}
	for _, address := range []string{"", "/", "https://siteverify.example.com/orders", "https://captcha.example.com/siteverify/orders"} {
		assert.False(t, base.IsQuestion(address), address)
	}
}
