package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

func TestKnown(t *testing.T) {
	var k finding.Known
	assert.True(t, k.Learn("b", finding.Warning))
	assert.False(t, k.Learn("b", finding.Info), "an importer that judges milder says nothing new")
	assert.False(t, k.Learn("b", finding.Warning))
	assert.True(t, k.Learn("b", finding.Error))
	k.Add(finding.Known{IDs: []string{"a", "c"}, Severities: []finding.Severity{finding.Info, finding.Error}})
	assert.Equal(t, finding.Known{
		IDs:        []string{"a", "b", "c"},
		Severities: []finding.Severity{finding.Info, finding.Error, finding.Error},
	}, k)
}

func TestRoutes(t *testing.T) {
	get := func(route string) finding.EntryPoint { return finding.EntryPoint{Method: "GET", Route: route} }
	assert.Equal(t, "GET /a, run, /any", finding.Routes([]finding.EntryPoint{get("/a"), get("/a"), {Handler: "run"}, {Method: "ANY", Route: "/any"}}))
	assert.Equal(t, "GET /a, GET /b, GET /c and 1 more", finding.Routes([]finding.EntryPoint{get("/a"), get("/b"), get("/c"), get("/d")}))
}

func TestDeclared(t *testing.T) {
	assert.Equal(t, "(*Server).Routes", finding.Declared("(*Server).Routes$1$2"))
	assert.Equal(t, "main", finding.Declared("main"))
}

// TestNews looks at findings about several places.
func TestNews(t *testing.T) {
	at := func(line int) finding.Position { return finding.Position{Package: "p", File: "p.go", Line: line} }
	var k finding.Known
	first := &finding.Finding{ID: "b", Severity: finding.Warning, Places: []finding.Position{at(1), at(2)}}
	assert.True(t, k.News(first))
	assert.False(t, k.News(first))
	assert.False(t, k.News(&finding.Finding{ID: "b", Severity: finding.Warning, Places: []finding.Position{at(2)}}))
	assert.False(t, k.News(&finding.Finding{ID: "b", Severity: finding.Warning}))
	assert.True(t, k.News(&finding.Finding{ID: "b", Severity: finding.Warning, Places: []finding.Position{at(2), at(3)}}), "one place more")
	assert.True(t, k.News(&finding.Finding{ID: "b", Severity: finding.Error, Places: []finding.Position{at(2)}}), "graver")
}
