package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
)

// TestSuppressed writes a document with its suppressed findings.
func TestSuppressed(t *testing.T) {
	doc := read(t, "testdata/suppressed/all.json")
	require.Len(t, doc.Suppressed, 2)
	asked := options()
	asked.Suppressed = true
	for _, format := range []string{"json", "text", "sarif"} {
		golden(t, "testdata/suppressed/all."+format, write(t, format, doc, asked))
	}
	assert.NoError(t, validate(t, compile(t, "../document/schema.json"), write(t, "json", doc, asked)))
	assert.NoError(t, validate(t, compile(t, "testdata/schema/sarif-schema-2.1.0.json"), write(t, "sarif", doc, asked)))
}

// TestNotAsked checks that suppressed findings are in no format unless it is
// one for reading and they are asked for. The text counts them.
func TestNotAsked(t *testing.T) {
	doc := read(t, "testdata/suppressed/all.json")
	without := *doc
	without.Suppressed = nil
	for _, format := range report.Formats() {
		asked := options()
		asked.Suppressed = format != "text" && format != "json" && format != "sarif"
		got := string(write(t, format, doc, asked))
		if format == "text" {
			counted := "suppressed and not shown: 2 findings (-show-suppressed shows them)\n"
			require.True(t, strings.HasSuffix(got, counted), got)
			got = strings.TrimSuffix(got, counted)
		}
		assert.Equal(t, string(write(t, format, &without, options())), got, format)
	}
}

func TestExplainSuppressed(t *testing.T) {
	doc := read(t, "testdata/suppressed/all.json")
	explained := func(id string) string {
		f := report.Find(doc, id)
		require.NotNil(t, f, id)
		var got strings.Builder
		require.NoError(t, report.Explain(&got, f, options()))
		return got.String()
	}
	const how = "//hiddenstate:ignore memstate why"
	suppressed := explained("memstate:example.com/shop/store.Store.sessions")
	assert.Contains(t, suppressed, "  It is suppressed at store/store.go:11:2: one replica by design, see ADR 7\n")
	assert.NotContains(t, suppressed, how)
	assert.Contains(t, explained("memstate:example.com/shop/store.Store.carts"), how)
	manifest := explained("sticky:deploy/service.yaml#shop")
	assert.Contains(t, manifest, "  It is suppressed: the old cluster goes in March\n")
}
