package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// options are those of the goldens: two checks ran, in a folder of a repository.
func options() report.Options {
	return report.Options{
		Base: "services/shop",
		Checks: []report.Check{
			{Name: "memstate", Severity: "error", Title: "report request data kept in memory", URL: "https://example.com/memstate", Doc: "Sessions must be shared.\n\n\tvar s = map[string]int{} // WRONG\n"},
			{Name: "sticky", Severity: "warning", Title: "report sticky sessions"},
		},
		Source: source,
	}
}

// source reads the code that documents of testdata are about.
func source(file string) []string {
	data, err := os.ReadFile(filepath.Join("testdata/src", file+".txt"))
	if err != nil {
		return nil
	}
	return strings.Split(string(data), "\n")
}

// TestWrite writes each document of testdata in each format and compares with
// the golden file NAME.FORMAT.
func TestWrite(t *testing.T) {
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("documents: %v, %v", names, err)
	}
	verbose, color := options(), options()
	verbose.Verbose, color.Color = true, true
	for _, name := range names {
		base := strings.TrimSuffix(name, ".json")
		for _, test := range []struct {
			golden, format string
			options        report.Options
		}{
			{base + ".json", "json", options()}, // the document itself
			{base + ".text", "text", options()},
			{base + ".verbose.text", "text", verbose},
			{base + ".color.text", "text", color},
			{base + ".sarif", "sarif", options()},
			{base + ".github", "github", options()},
			{base + ".gitlab", "gitlab", options()},
			{base + ".junit", "junit", options()},
			{base + ".dot", "dot", options()},
			{base + ".html", "html", options()},
			{base + ".md", "markdown", options()},
		} {
			t.Run(filepath.Base(test.golden), func(t *testing.T) {
				golden(t, test.golden, embedded.ReplaceAll(write(t, test.format, read(t, name), test.options), []byte("$1…$3")))
			})
		}
	}
}

// embedded matches the style and the script of the HTML report, which its
// goldens leave out.
var embedded = regexp.MustCompile(`(?s)(<style>|<script>)(.*?)(</style>|</script>)`)

func write(t *testing.T, format string, doc *document.Document, options report.Options) []byte {
	t.Helper()
	var got bytes.Buffer
	if err := report.Write(format, &got, doc, options); err != nil {
		t.Fatal(err)
	}
	return got.Bytes()
}

// TestExplain explains findings of the rich document: with answers, with code,
// and with little.
func TestExplain(t *testing.T) {
	doc := read(t, "testdata/rich.json")
	for handle, name := range map[string]string{"59c1d478": "session", "7d829d83": "odd", "c512a45a": "bare"} {
		f := report.Find(doc, handle)
		if f == nil || report.Find(doc, f.ID) != f {
			t.Fatalf("finding %s: %v", handle, f)
		}
		var got bytes.Buffer
		if err := report.Explain(&got, f, options()); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/explain."+name+".text", got.Bytes())
	}
	if f := report.Find(doc, "nosuch"); f != nil {
		t.Errorf("found %v", f)
	}
}

func TestHidden(t *testing.T) {
	doc := read(t, "testdata/silent.json")
	doc.Summary.Hidden = map[string]int{"info": 2, "warning": 1}
	var got bytes.Buffer
	if err := report.Write("text", &got, doc, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if want := "below the threshold and not shown: 1 warning, 2 info\n"; !strings.HasSuffix(got.String(), want) {
		t.Errorf("text ends in %q, want %q", got.String(), want)
	}
}

func TestUnknownFormat(t *testing.T) {
	err := report.Write("nosuch", new(bytes.Buffer), &document.Document{}, report.Options{})
	if err == nil || !strings.Contains(err.Error(), "text, json") {
		t.Errorf("Write(nosuch) = %v, want an error that lists the formats", err)
	}
}

func read(t *testing.T, name string) *document.Document {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc, err := document.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}
