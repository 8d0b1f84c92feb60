package knowledge

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestParseErrors gives each mistake on line 4 of a file, since three lines
// stand before it.
func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ name, row, want string }{
		{"unknown key", "  - {syms: [a.B], rout: {}}", `unknown key "rout"`},
		{"unknown key inside", "  - {syms: [a.B], route: {pth: 1}}", `unknown key "pth"`},
		{"unknown method", "  - {syms: [a.B], route: {method: FETCH}}", `route: method: unknown value "FETCH"`},
		{"method without its argument", "  - {syms: [a.B], route: {method: arg}}", "without methodArg"},
		{"unknown route kind", "  - {syms: [a.B], route: {method: GET, kind: x}}", `route: kind: unknown value "x"`},
		{"unknown source", "  - {syms: [a.B], source: {kind: sky}}", `source: kind: unknown value "sky"`},
		{"unknown class", "  - {syms: [a.B], effect: {class: magic}}", `effect: class: unknown value "magic"`},
		{"class sql without statement", "  - {syms: [a.B], effect: {class: sql}}", "class sql without"},
		{"operators without those that add", "  - {syms: [a.B], effect: {class: read, op: operators}}", "grows goes with op operators"},
		{"what adds to nothing", "  - {syms: [a.B], effect: {class: read, grows: [$inc]}}", "grows goes with op operators"},
		{"unknown part", "  - {syms: [a.B], builds: {part: roof}}", `builds: part: unknown value "roof"`},
		{"unknown effect kind", "  - {syms: [a.B], effect: {class: read, kind: tape}}", `effect: kind: unknown value "tape"`},
		{"unknown operation of a store", "  - {syms: [a.B], store: {op: keep}}", `store: op: unknown value "keep"`},
		{"unknown kind of a store", "  - {syms: [a.B], store: {kind: things}}", `store: kind: unknown value "things"`},
		{"unknown place of a store", "  - {syms: [a.B], store: {at: moon}}", `store: at: unknown value "moon"`},
		{"unknown access", "  - {syms: [a.B], container: {op: peek}}", `container: op: unknown value "peek"`},
		{"unknown moment", "  - {syms: [a.B], calls: [{arg: 0, when: soon}]}", `calls: when: unknown value "soon"`},
		{"unknown role of new", "  - {syms: [a.B], new: thing}", `new: unknown value "thing"`},
		{"unknown lock", "  - {syms: [a.B], sync: hold}", `sync: unknown value "hold"`},
		{"unknown passing of time", "  - {syms: [a.B], ticks: often}", `ticks: unknown value "often"`},
		{"unknown secret", "  - {syms: [a.B], secret: {arg: 0, use: hide}}", `secret: use: unknown value "hide"`},
		{"unknown context", "  - {syms: [a.B], context: {op: put, key: 0}}", `context: op: unknown value "put"`},
		{"argument number", "  - {syms: [a.B], writes: [-2]}", "writes: -2 is not an argument number"},
		{"parameter number", "  - {syms: [a.B], calls: [{arg: 0, params: [-3]}]}", "calls: params: -3 is not an argument number"},
		{"args", "  - {syms: [a.B], use: {before: 1...}}", `"1." is not an argument number`},
		{"args in list", "  - {syms: [a.B], use: {before: [0, x]}}", `"x" is not an argument number`},
		{"args mapping", "  - {syms: [a.B], use: {before: {from: 1}}}", "is not an argument number"},
		{"place", "  - {syms: [a.B], flows: [{from: arg0, to: result}]}", `"arg0" is not a place`},
		{"result place", "  - {syms: [a.B], flows: [{from: 0, to: resultX}]}", `"resultX" is not a place`},
		{"wrong type", "  - {syms: [a.B], noreturn: perhaps}", "cannot unmarshal"},
		{"no symbols", "  - {noreturn: true}", "row without syms"},
		{"bare name", "  - {syms: [Exit], noreturn: true}", `malformed symbol "Exit"`},
		{"type arguments", `  - {syms: ["(*a.B[T]).C"], noreturn: true}`, "malformed symbol"},
		{"method without type", "  - {syms: [(*a).C], noreturn: true}", "malformed symbol"},
		{"open brace", `  - {syms: ["a.{B,C"], noreturn: true}`, "no closing brace"},
		{"duplicate in a row", "  - {syms: [a.B, a.B], noreturn: true}", "duplicate row of a.B"},
		{"duplicate by braces", `  - {syms: ["a.{B,C}", a.C], noreturn: true}`, "duplicate row of a.C"},
		{"duplicate of an earlier row", "  - {syms: [a.First], noreturn: true}", "duplicate row of a.First"},
		{"syntax", "  - {syms: [a.B", "did not find expected"},
	} {
		_, err := parse("file.yaml", []byte("family: test\nfuncs:\n  - {syms: [a.First], random: true}\n"+test.row+"\n"))
		if assert.Error(t, err, test.name) {
			if test.name != "syntax" { // the YAML package notices the end of the file
				assert.Contains(t, err.Error(), "file.yaml:4: ", test.name)
			}
			assert.Contains(t, err.Error(), test.want, test.name)
		}
	}
}

func TestParseErrorsOutsideFuncs(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "file.yaml:1: no family",
		"funcs: []":                     "file.yaml:1: no family",
		"family: a\nfunctions: []":      `file.yaml:2: unknown key "functions"`,
		"family: a\nframeworks:\n - {}": "file.yaml:3: framework without name",
		"family: a\nframeworks:\n - {name: x, kind: y}":                   `file.yaml:3: kind: unknown value "y"`,
		"family: a\ntypes:\n - {syms: [a.B], role: king}":                 `file.yaml:3: role: unknown value "king"`,
		"family: a\ntypes:\n - {syms: [B], role: infra}":                  `file.yaml:3: malformed symbol "B"`,
		"family: a\ntypes:\n - {syms: [a.B], role: container, kind: box}": `file.yaml:3: kind: unknown value "box"`,
		"family: a\nfields:\n - {syms: [B], source: {kind: body}}":        `file.yaml:3: malformed symbol "B"`,
		"family: a\nfields:\n\n - {syms: [a.B.C], source: {kind: x}}":     `file.yaml:4: source: kind: unknown value "x"`,
		"family: a\nvars:\n - {syms: [a.B]}":                              `file.yaml:3: role: unknown value ""`,
		"family: a\nfuncs: 1":                                             "file.yaml:2: cannot unmarshal",
		"family: a\nfamily: b":                                            "file.yaml:2: ",
	} {
		_, err := parse("file.yaml", []byte(text))
		if assert.Error(t, err, text) {
			assert.Contains(t, err.Error(), want, text)
		}
	}
}

func TestParseErrorsInGenerated(t *testing.T) {
	const head = "family: test\ngenerated:\n  - import: a/gen\n    declares: [Create]\n"
	for _, test := range []struct{ name, rows, want string }{
		{"no types", "    methods: []\n", "import, declares and types are needed"},
		{"type that is not listed", "    types: [Create]\n    methods: [{on: [Query], names: [All]}]\n", `"Query" is not among the types`},
		{"no names", "    types: [Create]\n    methods: [{on: [Create]}]\n", "row without on or names"},
		{"wrong row", "    types: [Create]\n    methods: [{on: [Create], names: [Save], effect: {class: magic}}]\n", `unknown value "magic"`},
		{"unknown key", "    types: [Create]\n    methods: [{on: [Create], names: [Save], efect: {}}]\n", `unknown key "efect"`},
	} {
		_, err := parse("file.yaml", []byte(head+test.rows))
		if assert.Error(t, err, test.name) {
			assert.Contains(t, err.Error(), "file.yaml:", test.name)
			assert.Contains(t, err.Error(), test.want, test.name)
		}
	}
}

// TestGeneratedRow tells the methods of generated types apart.
func TestGeneratedRow(t *testing.T) {
	r, err := parse("file.yaml", []byte(`family: test
generated:
  - import: a/gen
    declares: [Create]
    types: [Create, Update]
    methods:
      - {on: [Create], names: [Save], random: true}
      - {on: [Update], names: ["Add*"], scalar: true, random: true}
      - {on: [Update], names: ["SetNil*", "Set*"], random: true}
`))
	require.NoError(t, err)
	g := r.generated[0]
	field := func(on, method string, scalar bool) string {
		row := g.Row("a.T", on, method, scalar)
		if row == nil {
			return "none"
		}
		assert.Equal(t, "a.T", row.Member.Entity)
		assert.Equal(t, "test", row.Family)
		return row.Member.Field
	}
	assert.Equal(t, "", field("Create", "Save", false))
	assert.Equal(t, "none", field("Create", "SaveX", false))
	assert.Equal(t, "none", field("Update", "Save", false))
	assert.Equal(t, "Total", field("Update", "AddTotal", true))
	assert.Equal(t, "none", field("Update", "AddTotal", false))
	assert.Equal(t, "Note", field("Update", "SetNilNote", true))
	assert.Equal(t, "Note", field("Update", "SetNote", true))
	assert.Equal(t, "none", field("Update", "Set", true), "no field is named")
}

func TestArgs(t *testing.T) {
	r, err := parse("file.yaml", []byte(`
family: test
funcs:
  - {syms: [a.One], use: {before: 2}}
  - {syms: [a.Tail], use: {before: "1.."}}
  - {syms: [a.List], use: {before: [2, 0]}}
  - {syms: [a.None], use: {before: []}}
  - {syms: [a.Recv], use: {before: recv}}
`))
	require.NoError(t, err)
	of := func(sym string, n int) []int { return r.funcs[sym].Use.Before.Of(n) }
	assert.Equal(t, []int{2}, of("a.One", 3))
	assert.Empty(t, of("a.One", 2))
	assert.Equal(t, []int{1, 2, 3}, of("a.Tail", 4))
	assert.Empty(t, of("a.Tail", 1))
	assert.Equal(t, []int{2, 0}, of("a.List", 3))
	assert.Equal(t, []int{0}, of("a.List", 1))
	assert.Empty(t, of("a.None", 3))
	assert.Equal(t, []int{Recv}, of("a.Recv", 0))
	assert.Empty(t, (*Args)(nil).Of(3))
}

func TestPlaces(t *testing.T) {
	r, err := parse("file.yaml", []byte(`
family: test
funcs:
  - {syms: [a.F], flows: [{from: 1, to: recv}, {from: recv, to: result}, {from: -1, to: result2, alias: true}]}
`))
	require.NoError(t, err)
	assert.Equal(t, []Flow{
		{From: Place{N: 1}, To: Place{N: Recv}},
		{From: Place{N: Recv}, To: Place{Result: true}},
		{From: Place{N: Recv}, To: Place{Result: true, N: 2}, Alias: true},
	}, r.funcs["a.F"].Flows)
}

func TestExpand(t *testing.T) {
	names, err := expand("(*a/{v1,v2}.T).{M, N}")
	require.NoError(t, err)
	assert.Equal(t, []string{"(*a/v1.T).M", "(*a/v1.T).N", "(*a/v2.T).M", "(*a/v2.T).N"}, names)

	names, err = expand("a{,/v2}.F")
	require.NoError(t, err)
	assert.Equal(t, []string{"a.F", "a/v2.F"}, names)

	_, err = expand(strings.Repeat("{a,b,c,d,e,f,g,h,i,j}", 12))
	require.Error(t, err)
}

func TestNormalize(t *testing.T) {
	for name, want := range map[string]string{
		"(*p.C[string, map[string][]int]).Get": "(*p.C).Get",
		"(p.C[[2]q.D[int]]).Get":               "(p.C).Get",
		"p.F":                                  "p.F",
		"(*a/vendor/b.T).M":                    "(*b.T).M",
		"example.com/myvendor/b.F":             "example.com/myvendor/b.F",
	} {
		assert.Equal(t, want, normalize(name))
	}
}

// FuzzParse checks that no input makes the parser panic, and that what it
// accepts keeps the promises the passes rely on.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("data/*.yaml")
	require.NoError(f, err)
	for _, name := range files {
		if text, err := os.ReadFile(name); err == nil && len(text) < 1500 {
			f.Add(text)
		}
	}
	f.Add([]byte("family: a\nfuncs: [{syms: ['{,{}'], use: {before: [..]}}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := parse("fuzz.yaml", text)
		if err != nil {
			assert.Regexp(t, `^fuzz\.yaml:[1-9]\d*: `, err.Error())
			return
		}
		for sym, fn := range r.funcs {
			assert.Equal(t, sym, fn.Symbol)
			if !funcSymbol.MatchString(sym) || checkFunc(fn) != nil {
				t.Errorf("accepted %q: %+v", sym, fn)
			}
		}
	})
}
