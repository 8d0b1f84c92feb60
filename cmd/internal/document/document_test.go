package document_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// locate places every package in a folder of its name.
func locate(p finding.Position) *document.Position {
	if p.File == "" {
		return nil
	}
	return &document.Position{File: p.Package + "/" + p.File, Line: p.Line, Column: p.Column}
}

func at(pkg string, line int) finding.Position {
	return finding.Position{Package: pkg, File: pkg + ".go", Line: line, Column: 1}
}

func entry(route string) finding.EntryPoint {
	return finding.EntryPoint{Framework: "gin", Method: "POST", Route: route, Handler: "(*Server).Do", Position: at("api", 7)}
}

// sample is one state reported by two mains and two findings on other lines.
func sample() document.Input {
	shared := finding.Finding{
		ID: "memstate:store.Store.sessions", Check: "memstate", Kind: "session", Severity: finding.Warning,
		Message: "as the first main sees it", Position: at("store", 12), Package: "store",
		State:       &finding.State{Name: "sessions", Owner: "store.Store", Type: "map[string]Session", Declaration: at("store", 12)},
		EntryPoints: []finding.EntryPoint{entry("/login"), entry("/me")},
		Trace:       []finding.Step{{Position: at("api", 9), Message: "calls Put"}},
		Reasons:     []finding.Reason{{Question: finding.Reached, Answer: "yes", Evidence: []finding.Step{{Position: at("api", 7), Message: "registered"}}}},
	}
	graver := shared
	graver.Severity, graver.Message = finding.Error, "as the second main sees it"
	graver.EntryPoints = []finding.EntryPoint{entry("/login"), entry("/logout")}
	cache := finding.Finding{
		ID: "memstate:store.rates", Check: "memstate", Kind: "cache", Severity: finding.Info,
		Message: "cache <of> rates", Position: at("store", 3), Package: "store",
	}
	other := finding.Finding{
		ID: "memstate:api.last", Check: "memstate", Kind: "current-user", Severity: finding.Error,
		Message: "last user", Position: at("api", 30), Package: "api", Function: "(*Server).Do",
	}
	return document.Input{
		Version: "devel", Packages: 3, Functions: 9,
		Findings:    []*finding.Finding{&shared, &graver, &cache, &other},
		EntryPoints: []finding.EntryPoint{entry("/login"), entry("/me"), entry("/logout"), entry("/login")},
		Services: []finding.Service{
			{Package: "cmd/two", EntryPoints: []finding.EntryPoint{entry("/me"), entry("/login")}},
			{Package: "cmd/one", EntryPoints: []finding.EntryPoint{entry("/logout"), entry("/login")}},
		},
		Incomplete: []finding.Incomplete{{Package: "broken", Reason: "does not compile", Broken: true}, {Package: "broken", Reason: "does not compile", Broken: true}},
	}
}

func TestBuild(t *testing.T) {
	doc := document.Build(sample(), finding.Warning, locate)
	var ids, places []string
	for _, f := range doc.Findings {
		ids = append(ids, f.ID)
		places = append(places, f.Position.File)
	}
	if got, want := strings.Join(ids, " "), "memstate:api.last memstate:store.Store.sessions"; got != want {
		t.Fatalf("findings %s in %v, want %s", got, places, want)
	}
	merged := doc.Findings[1]
	if merged.Severity != "error" || merged.Message != "as the second main sees it" {
		t.Errorf("merged finding is %s %q, want the gravest", merged.Severity, merged.Message)
	}
	var routes []string
	for _, e := range merged.EntryPoints {
		routes = append(routes, e.Route)
	}
	if got, want := strings.Join(routes, " "), "/login /logout /me"; got != want {
		t.Errorf("routes %q, want %q", got, want)
	}
	if len(merged.Trace) != 1 {
		t.Errorf("trace has %d steps, want 1", len(merged.Trace))
	}
	if doc.Summary.EntryPoints != 3 || doc.Summary.EntryPointsByFramework["gin"] != 3 {
		t.Errorf("summary counts %d entry points, %v", doc.Summary.EntryPoints, doc.Summary.EntryPointsByFramework)
	}
	if len(merged.Reasons) != 1 || merged.Reasons[0].Question != "reached" || len(merged.Reasons[0].Evidence) != 1 {
		t.Errorf("reasons %+v", merged.Reasons)
	}
	if len(doc.Services) != 2 || doc.Services[0].Package != "cmd/one" || doc.Services[0].EntryPoints[0].Route != "/login" {
		t.Errorf("services %+v, want them in order", doc.Services)
	}
	if len(doc.Summary.Incomplete) != 1 || doc.Summary.Hidden["info"] != 1 {
		t.Errorf("incomplete %v, hidden %v", doc.Summary.Incomplete, doc.Summary.Hidden)
	}
}

// TestBuildPlaces merges findings of which one is about more places.
func TestBuildPlaces(t *testing.T) {
	below := &finding.Finding{ID: "localjob:jobs.Send#go", Severity: finding.Warning, Message: "one place", Position: at("api", 1), Places: []finding.Position{at("api", 1)}}
	above := &finding.Finding{ID: "localjob:jobs.Send#go", Severity: finding.Warning, Message: "two places", Position: at("api", 9), Places: []finding.Position{at("api", 1), at("store", 2)}}
	for _, list := range [][]*finding.Finding{{below, above}, {above, below}} {
		doc := document.Build(document.Input{Findings: list}, finding.Warning, locate)
		if len(doc.Findings) != 1 || doc.Findings[0].Message != "two places" {
			t.Errorf("findings %+v, want one, about two places", doc.Findings)
		}
	}
}

// ignored is a suppression by a comment above a line of the store.
func ignored(reason string) []finding.Suppression {
	return []finding.Suppression{
		{Kind: finding.InSource, Reason: reason, Position: at("store", 11)},
		{Kind: finding.External, Reason: "a wider rule"},
	}
}

func TestSuppressed(t *testing.T) {
	in := sample()
	for _, f := range in.Findings {
		f.Suppressed = ignored("by design")
	}
	doc := document.Build(in, finding.Warning, locate)
	if len(doc.Findings) != 0 || len(doc.Suppressed) != 2 || len(doc.Summary.Hidden) != 0 {
		t.Fatalf("findings %v, suppressed %v, hidden %v", doc.Findings, doc.Suppressed, doc.Summary.Hidden)
	}
	merged := doc.Suppressed[1]
	if s := merged.Suppressed; s.Kind != "inSource" || s.Reason != "by design" || s.Position.File != "store/store.go" || len(merged.EntryPoints) != 3 {
		t.Errorf("suppressed finding %+v by %+v", merged, s)
	}

	// With them, the document is as without the comments, but for these.
	all := encode(t, doc.WithSuppressed())
	if err := validate(t, compile(t), all); err != nil {
		t.Errorf("the document does not meet its schema: %v", err)
	}
	for i, f := range document.Build(sample(), finding.Warning, locate).Findings {
		if got := doc.WithSuppressed().Findings[i].ID; got != f.ID {
			t.Errorf("finding %d is %s, want %s", i, got, f.ID)
		}
	}
	decoded, err := document.Decode(strings.NewReader(all))
	if err != nil || len(decoded.Findings) != 0 || len(decoded.Suppressed) != 2 {
		t.Errorf("decoded findings %v, suppressed %v, %v", decoded.Findings, decoded.Suppressed, err)
	}
}

// What one main suppresses and another does not stays, with the routes of the
// other, whichever comes first and is graver.
func TestSuppressedInPart(t *testing.T) {
	for i, routes := range []string{"/login /logout", "/login /me"} {
		in := sample()
		in.Findings[i].Suppressed = ignored("by design")
		doc := document.Build(in, finding.Warning, locate)
		var got []string
		for _, e := range doc.Findings[1].EntryPoints {
			got = append(got, e.Route)
		}
		if len(doc.Suppressed) != 0 || strings.Join(got, " ") != routes {
			t.Errorf("routes %v, suppressed %v; want %s", got, doc.Suppressed, routes)
		}
	}
}

// The order in which packages were analysed must not show.
func TestBuildIsDeterministic(t *testing.T) {
	want := encode(t, document.Build(sample(), finding.Info, locate))
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		in := sample()
		random.Shuffle(len(in.Findings), func(i, j int) { in.Findings[i], in.Findings[j] = in.Findings[j], in.Findings[i] })
		random.Shuffle(len(in.EntryPoints), func(i, j int) { in.EntryPoints[i], in.EntryPoints[j] = in.EntryPoints[j], in.EntryPoints[i] })
		if got := encode(t, document.Build(in, finding.Info, locate)); got != want {
			t.Fatalf("another order gives another document:\n%s\nwant:\n%s", got, want)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	text := encode(t, document.Build(sample(), finding.Info, locate))
	doc, err := document.Decode(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if again := encode(t, doc); again != text {
		t.Errorf("after a round trip:\n%s\nwant:\n%s", again, text)
	}
	if _, err := document.Decode(strings.NewReader(`{"schemaVersion": "2"}`)); err == nil {
		t.Error("another schema version was accepted")
	}
}

func TestSchema(t *testing.T) {
	schema := compile(t)
	valid := encode(t, document.Build(sample(), finding.Info, locate))
	if err := validate(t, schema, valid); err != nil {
		t.Errorf("the document does not meet its schema: %v", err)
	}
	empty := encode(t, document.Build(document.Input{Version: "devel"}, finding.Info, locate))
	if err := validate(t, schema, empty); err != nil {
		t.Errorf("the empty document does not meet its schema: %v", err)
	}
	for _, change := range [][2]string{
		{`"kind": "session"`, `"kind": "sessions"`},
		{`"severity": "error"`, `"severity": "fatal"`},
		{`"file": "store/store.go"`, `"file": "/home/me/store.go"`},
		{`"summary": {`, `"summary": { "more": 1,`},
	} {
		wrong := strings.Replace(valid, change[0], change[1], 1)
		if wrong == valid {
			t.Fatalf("the document has no %s", change[0])
		}
		if err := validate(t, schema, wrong); err == nil {
			t.Errorf("the schema accepts %s", change[1])
		}
	}
}

func encode(t *testing.T, doc *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := doc.Encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(document.Schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("findings.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("findings.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	var instance any
	if err := json.Unmarshal([]byte(text), &instance); err != nil {
		t.Fatal(err)
	}
	return schema.Validate(instance)
}

// The kinds that findings may have are those of the schema.
func TestKinds(t *testing.T) {
	var raw struct {
		Defs struct {
			Kind struct{ Enum []string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(document.Schema, &raw); err != nil {
		t.Fatal(err)
	}
	if kinds := finding.Kinds(); !slices.Equal(kinds, raw.Defs.Kind.Enum) {
		t.Errorf("the kinds of findings are %v, those of the schema %v", kinds, raw.Defs.Kind.Enum)
	}
}
