package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestWrite writes each document of testdata in each format and compares with
// the golden file NAME.FORMAT.
func TestWrite(t *testing.T) {
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("documents: %v, %v", names, err)
	}
	for _, name := range names {
		base := strings.TrimSuffix(name, ".json")
		for _, test := range []struct {
			golden, format string
			options        report.Options
		}{
			{base + ".json", "json", report.Options{}}, // the document itself
			{base + ".text", "text", report.Options{}},
			{base + ".verbose.text", "text", report.Options{Verbose: true}},
			{base + ".color.text", "text", report.Options{Color: true}},
		} {
			t.Run(filepath.Base(test.golden), func(t *testing.T) {
				var got bytes.Buffer
				if err := report.Write(test.format, &got, read(t, name), test.options); err != nil {
					t.Fatal(err)
				}
				golden(t, test.golden, got.Bytes())
			})
		}
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
