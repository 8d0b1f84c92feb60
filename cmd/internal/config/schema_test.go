package config_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/config"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(config.Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("schema.json", parsed))
	compiled, err := c.Compile("schema.json")
	require.NoError(t, err)
	return compiled
}

// validate checks a configuration by the schema, as editors do.
func validate(t *testing.T, s *jsonschema.Schema, content string) error {
	t.Helper()
	data, err := yaml.YAMLToJSON([]byte(content))
	require.NoError(t, err, "%q", content)
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err, "%q", content)
	return s.Validate(instance)
}

// follow returns the schema that a reference leads to.
func follow(s *jsonschema.Schema) *jsonschema.Schema {
	for s.Ref != nil {
		s = s.Ref
	}
	return s
}

// The schema and the struct have the same keys, with values of the same shape.
func TestSchemaHasAllKeys(t *testing.T) {
	sameKeys(t, "", reflect.TypeFor[analyzers.Settings](), schema(t))
}

func sameKeys(t *testing.T, path string, typ reflect.Type, s *jsonschema.Schema) {
	t.Helper()
	s = follow(s)
	switch typ.Kind() {
	case reflect.Struct:
		var keys []string
		for i := range typ.NumField() {
			field := typ.Field(i)
			key := field.Tag.Get("yaml")
			assert.Equal(t, key, field.Tag.Get("json"), "%s.%s: the words are the same for every driver", path, field.Name)
			if key == "-" {
				continue
			}
			assert.Equal(t, strings.ToLower(key), key, "%s.%s: golangci-lint has no capitals in keys", path, field.Name)
			keys = append(keys, key)
			property := s.Properties[key]
			if assert.NotNil(t, property, "the schema lacks %s.%s", path, key) {
				sameKeys(t, path+"."+key, field.Type, property)
			}
		}
		assert.ElementsMatch(t, keys, slices.Collect(maps.Keys(s.Properties)), path)
		assert.Equal(t, false, s.AdditionalProperties, "%s: the schema takes other keys", path)
		assert.Contains(t, s.Types.ToStrings(), "object", path)
	case reflect.Slice:
		assert.Contains(t, s.Types.ToStrings(), "array", path)
		sameKeys(t, path+"[]", typ.Elem(), s.Items2020)
	case reflect.Map:
		assert.Contains(t, s.Types.ToStrings(), "object", path)
		sameKeys(t, path+".*", typ.Elem(), s.AdditionalProperties.(*jsonschema.Schema))
	case reflect.Bool:
		assert.Contains(t, s.Types.ToStrings(), "boolean", path)
	case reflect.String:
		isText := s.Enum != nil || len(s.AnyOf) > 0 || s.Types != nil && slices.Equal(s.Types.ToStrings(), []string{"string"})
		assert.True(t, isText, "%s is text", path)
	default:
		t.Errorf("%s: the test knows no %s", path, typ)
	}
}

// What flags of a check set, the configuration can set, too.
func TestSchemaHasAllOptions(t *testing.T) {
	s := schema(t)
	require.NotEmpty(t, analyzers.Options())
	for name := range analyzers.Options() {
		check, option, _ := strings.Cut(name, ".")
		of := s.Properties[check]
		if assert.NotNil(t, of, "the configuration cannot set %s", name) {
			assert.Contains(t, of.Properties, option, "the configuration cannot set %s", name)
		}
	}
}

var update = flag.Bool("update", false, "rewrite the lists of checks in the schema")

// The schema lists the checks and the severities that there are.
func TestSchemaHasAllValues(t *testing.T) {
	var names []string
	for _, c := range analyzers.Suite() {
		names = append(names, c.Analyzer.Name)
	}
	list, err := json.Marshal(names)
	require.NoError(t, err)
	lists := []string{
		`"check": {"enum": ` + strings.ReplaceAll(string(list), ",", ", ") + `}`,
		`"pattern": "^(` + strings.Join(names, "|") + "|" + analyzers.Configuration + `)(/[a-z-]+)?$"`,
	}
	if *update {
		text := regexp.MustCompile(`"check": \{"enum": .*?\}`).ReplaceAllLiteralString(string(config.Schema), lists[0])
		text = regexp.MustCompile(`"pattern": "\^\(memstate\|.*"`).ReplaceAllLiteralString(text, lists[1])
		require.NoError(t, os.WriteFile("schema.json", []byte(text), 0o666))
		config.Schema = []byte(text)
	}
	for _, want := range lists {
		assert.Contains(t, string(config.Schema), want, "go test ./cmd/internal/config -update")
	}
	assert.Contains(t, string(config.Schema), fmt.Sprintf(`"severity": {"enum": ["%v", "%v", "%v"]}`, finding.Info, finding.Warning, finding.Error))

	s := schema(t)
	for _, name := range append(names, analyzers.Configuration) {
		assert.NoError(t, validate(t, s, "disable: ["+name+"]\n"))
		assert.NoError(t, validate(t, s, "severities: {"+name+": error}\n"))
		for _, kind := range finding.Kinds() {
			assert.NoError(t, validate(t, s, "severities: {"+name+"/"+kind+": error}\n"))
		}
	}
}

// What the schema cannot know: the kinds of findings, files, and patterns.
var unknownToSchema = []string{
	"severities:\n  memstate/carts: info\n",
	"tests: true\nknowledge: [nosuch.yaml]\n",
	"rules: [{path: '[a', reason: x}]\n",
}

// What the schema refuses is refused, and, with few exceptions, the reverse.
func TestSchemaRefusesMistakes(t *testing.T) {
	s := schema(t)
	for content := range mistakes {
		var value any
		if err := yaml.Unmarshal([]byte(content), &value); err != nil || strings.Contains(content, "---") {
			continue // editors see that themselves
		}
		err := validate(t, s, content)
		if slices.Contains(unknownToSchema, content) {
			assert.NoError(t, err, "%q", content)
		} else {
			assert.Error(t, err, "%q", content)
		}
	}
	for _, content := range []string{
		"{}\n", "checks:\ntests:\nrules:\njwtexpiry:\n",
		"checks: [memstate]\ndisable: [sticky]\nseverity: info\n",
		"own: [example.com/a, example.com/b/...]\njwtexpiry: {lifetime: 720h}\njwtrevocation: {lifetime: 1h30m}\n",
		"rules: [{path: ../x, reason: y, checks: [memstate, memstate/cache], expires: 2027-01-31}]\n",
	} {
		assert.NoError(t, validate(t, s, content), "%q", content)
		path := write(t, map[string]string{config.Name: content}) + "/" + config.Name
		_, err := config.Read(path)
		assert.NoError(t, err, "%q", content)
	}
}

// The example has every key, and is what it seems: read and valid.
func TestExample(t *testing.T) {
	example, err := os.ReadFile("../../../.hiddenstate.example.yaml")
	require.NoError(t, err)
	s := schema(t)
	require.NoError(t, validate(t, s, string(example)))
	dir := write(t, map[string]string{config.Name: string(example), "company.yaml": "family: ours\n"})
	f, err := config.Read(filepath.Join(dir, config.Name))
	require.NoError(t, err)
	assert.Len(t, f.Settings.Rules, 2)

	var written map[string]any
	require.NoError(t, yaml.Unmarshal(example, &written))
	assert.ElementsMatch(t, slices.Collect(maps.Keys(s.Properties)), slices.Collect(maps.Keys(written)))
	rule := written["rules"].([]any)[0].(map[string]any)
	assert.ElementsMatch(t, slices.Collect(maps.Keys(s.Properties["rules"].Items2020.Properties)), slices.Collect(maps.Keys(rule)))
}
