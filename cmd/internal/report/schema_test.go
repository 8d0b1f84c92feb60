package report_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// documents are all of testdata.
func documents(t *testing.T) map[string]*document.Document {
	t.Helper()
	names, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	docs := make(map[string]*document.Document)
	for _, name := range names {
		docs[filepath.Base(name)] = read(t, name)
	}
	require.NotEmpty(t, docs)
	return docs
}

// TestSchemas checks the formats that have a JSON Schema, and that the schemas
// refuse what is wrong.
func TestSchemas(t *testing.T) {
	for _, test := range []struct{ format, schema, right, wrong string }{
		{"json", "../document/schema.json", `"severity": "error"`, `"severity": "fatal"`},
		{"sarif", "testdata/schema/sarif-schema-2.1.0.json", `"level": "error"`, `"level": "fatal"`},
		{"gitlab", "testdata/schema/gitlab-codequality.json", `"severity": "critical"`, `"severity": "fatal"`},
	} {
		t.Run(test.format, func(t *testing.T) {
			schema := compile(t, test.schema)
			for name, doc := range documents(t) {
				assert.NoError(t, validate(t, schema, write(t, test.format, doc, options())), name)
			}
			right := write(t, test.format, read(t, "testdata/rich.json"), options())
			wrong := bytes.Replace(right, []byte(test.right), []byte(test.wrong), 1)
			require.NotEqual(t, right, wrong)
			assert.Error(t, validate(t, schema, wrong))
		})
	}
}

func compile(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("schema.json", parsed))
	schema, err := compiler.Compile("schema.json")
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, text []byte) error {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return schema.Validate(instance)
}

// An element is what a JUnit file may have: in its parent, with attributes of
// which some are required.
type element struct {
	parents  []string
	required []string
	optional []string
}

// junitShape is what the published schemas of Jenkins and Maven Surefire share.
var junitShape = map[string]element{
	"testsuites": {parents: []string{""}, optional: []string{"name", "tests", "failures"}},
	"testsuite":  {parents: []string{"testsuites"}, required: []string{"name", "tests", "failures", "errors", "skipped"}},
	"testcase":   {parents: []string{"testsuite"}, required: []string{"name", "classname"}, optional: []string{"file", "line"}},
	"failure":    {parents: []string{"testcase"}, required: []string{"message", "type"}},
	"skipped":    {parents: []string{"testcase"}, required: []string{"message"}},
}

func TestJUnitShape(t *testing.T) {
	for name, doc := range documents(t) {
		checkJUnit(t, name, write(t, "junit", doc, options()))
	}
}

// checkJUnit checks elements, attributes and the counts of a JUnit file.
func checkJUnit(t *testing.T, name string, text []byte) {
	t.Helper()
	open := []string{""}
	counts := make(map[string]int)     // of the open suite
	claimed := make(map[string]string) // by its attributes
	decoder := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		require.NoError(t, err, name)
		switch token := token.(type) {
		case xml.StartElement:
			shape, ok := junitShape[token.Name.Local]
			require.True(t, ok, "%s: element %s", name, token.Name.Local)
			assert.Contains(t, shape.parents, open[len(open)-1], "%s: %s", name, token.Name.Local)
			attributes := make(map[string]string)
			for _, a := range token.Attr {
				attributes[a.Name.Local] = a.Value
			}
			for _, a := range shape.required {
				assert.Contains(t, attributes, a, "%s: %s", name, token.Name.Local)
			}
			for _, a := range slices.Sorted(maps.Keys(attributes)) {
				assert.Contains(t, slices.Concat(shape.required, shape.optional), a, "%s: %s", name, token.Name.Local)
			}
			if token.Name.Local == "testsuite" {
				clear(counts)
				claimed = attributes
			}
			counts[token.Name.Local]++
			open = append(open, token.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
			if token.Name.Local == "testsuite" {
				assert.Equal(t, claimed["tests"], strconv.Itoa(counts["testcase"]), "%s: tests of %s", name, claimed["name"])
				assert.Equal(t, claimed["failures"], strconv.Itoa(counts["failure"]), "%s: failures of %s", name, claimed["name"])
				assert.Equal(t, claimed["skipped"], strconv.Itoa(counts["skipped"]), "%s: skipped of %s", name, claimed["name"])
				assert.NotEqual(t, "0", claimed["tests"], "%s: %s", name, claimed["name"])
			}
		}
	}
}
