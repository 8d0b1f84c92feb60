package run

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/cmd/internal/report"
	"github.com/hiddenstate/hiddenstate/cmd/internal/stage"
)

// An output is a format and where it goes.
type output struct {
	format string
	file   string // none: the standard output
}

// outputs are the formats of a run. Without any, the first format goes to the
// standard output.
type outputs []output

// addFormat is the flag -format.
func (list *outputs) addFormat(name string) error {
	if err := report.Known(name); err != nil {
		return err
	}
	*list = append(*list, output{format: name})
	return nil
}

// addFile is the flag -o: the file of the format before it.
func (list *outputs) addFile(file string) error {
	if file == "" {
		return fmt.Errorf("no file named")
	}
	if len(*list) == 0 {
		*list = outputs{{format: report.Formats()[0]}}
	}
	last := &(*list)[len(*list)-1]
	if last.file != "" {
		return fmt.Errorf("-format=%s goes to %s already", last.format, last.file)
	}
	last.file = file
	return nil
}

// resolve makes files absolute and checks that each format has a place of its
// own that can be written.
func (list *outputs) resolve(dir string) error {
	if len(*list) == 0 {
		*list = outputs{{format: report.Formats()[0]}}
	}
	taken := make(map[string]string)
	for i := range *list {
		o := &(*list)[i]
		if o.file != "" && !filepath.IsAbs(o.file) {
			o.file = filepath.Join(dir, o.file)
		}
		if other, ok := taken[o.file]; ok && o.file == "" {
			return usagef("-format=%s and -format=%s both go to the output; name a file for one, with -o after it", other, o.format)
		} else if ok {
			return usagef("-format=%s and -format=%s both go to %s", other, o.format, o.file)
		}
		taken[o.file] = o.format
		if o.file != "" {
			if err := stage.Check(o.file); err != nil {
				return usageError(err)
			}
		}
	}
	return nil
}

// content is what a file is to hold that no format writes.
type content struct {
	file string
	text []byte
}

// write writes the document in all formats: to files first, of which all are
// replaced or none, along with others; then to the standard output.
func (list outputs) write(stdout io.Writer, doc *document.Document, written report.Options, others ...content) error {
	var files stage.Files
	defer files.Discard()
	for _, other := range others {
		if err := files.Add(other.file, other.text); err != nil {
			return usageError(err)
		}
	}
	var direct bytes.Buffer
	for _, o := range list {
		if o.file == "" {
			if err := report.Write(o.format, &direct, doc, written); err != nil {
				return err
			}
			continue
		}
		toFile := written
		toFile.Color = false
		var content bytes.Buffer
		if err := report.Write(o.format, &content, doc, toFile); err != nil {
			return err
		}
		if err := files.Add(o.file, content.Bytes()); err != nil {
			return usageError(err)
		}
	}
	if err := files.Replace(); err != nil {
		return usageError(err)
	}
	_, err := stdout.Write(direct.Bytes())
	return err
}

// explainFinding explains one finding of a document that has all.
func explainFinding(stdout io.Writer, doc *document.Document, o *options, checks []analyzers.Check) error {
	f := report.Find(doc, o.explain)
	if f == nil {
		return usagef("-explain: no finding has the id or handle %q; -severity=info lists all (%s)",
			o.explain, plural(len(doc.Findings), "finding"))
	}
	return report.Explain(stdout, f, o.reportOptions(stdout, checks))
}

// reportOptions says how formats are written.
func (o *options) reportOptions(stdout io.Writer, checks []analyzers.Check) report.Options {
	written := report.Options{
		Color: o.color.enabled(o, stdout), Verbose: o.verbose, Suppressed: o.suppressed,
		Base:   repositoryPath(o.dir),
		Source: o.source,
	}
	for _, c := range checks {
		written.Checks = append(written.Checks, report.Check{
			Name: c.Analyzer.Name, Severity: c.Severity.String(), Title: c.Title, Doc: c.Analyzer.Doc, URL: c.Analyzer.URL,
		})
	}
	return written
}

// source returns the lines of a file as findings name it.
func (o *options) source(file string) []string {
	data, err := os.ReadFile(filepath.Join(o.dir, filepath.FromSlash(file)))
	if err != nil {
		return nil
	}
	return strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
}

// repositoryPath returns where a folder lies below the root of its repository,
// which is the nearest folder up with an entry .git; empty if it is the root
// itself or there is none.
func repositoryPath(dir string) string {
	for root := dir; ; root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, ".git")); err == nil {
			if rel := relative(root, dir); rel != "." {
				return rel
			}
			return ""
		}
		if root == filepath.Dir(root) {
			return ""
		}
	}
}
