package manifests

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxSize is the size in bytes above which a file is not read: far more than
// people write, and than most of what is put together by programs.
const maxSize = 4 << 20

// file is a file of a module that may be a manifest.
type file struct {
	name   string // below the module's folder, separated by slashes
	path   string
	format format
	chart  *chart // that the file is a part of, if any
}

// chart is a chart of Helm.
type chart struct {
	dir    string // below the module's folder
	values []*node
}

// skipped are folders that hold no manifests of the module.
var skipped = []string{".git", ".terraform", "node_modules", "testdata", "vendor"}

// illustrations are folders of files that show or check something: what they say
// is not how the module's own service is run.
var illustrations = []string{"doc", "docs", "e2e", "example", "examples", "fixtures", "integration", "mocks", "sample", "samples", "test", "tests"}

// illustrates reports whether a file stands in such a folder.
func illustrates(name string) bool {
	return slices.ContainsFunc(strings.Split(path.Dir(name), "/"), func(dir string) bool { return slices.Contains(illustrations, dir) })
}

// list returns the files below a module's folder, in order.
func list(root string) ([]file, error) {
	var files []file
	charts := make(map[string]*chart)
	err := filepath.WalkDir(root, func(full string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, full)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		switch {
		case entry.IsDir():
			if name != "." && (slices.Contains(skipped, entry.Name()) || exists(filepath.Join(full, "go.mod"))) {
				return fs.SkipDir
			}
			if exists(filepath.Join(full, "Chart.yaml")) {
				charts[name] = &chart{dir: name}
			}
		case entry.Type().IsRegular():
			if form := formatOf(name); form != nil {
				files = append(files, file{name: name, path: full, format: form})
			}
		}
		return nil
	})
	for i := range files {
		files[i].chart = chartOf(charts, files[i].name)
	}
	readValues(files)
	return files, err
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// chartOf returns the innermost chart around a file.
func chartOf(charts map[string]*chart, name string) *chart {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if c := charts[dir]; c != nil || dir == "." {
			return c
		}
	}
}

// isValues reports whether the file holds values of its chart.
func (f *file) isValues() bool {
	return f.chart != nil && path.Dir(f.name) == f.chart.dir && strings.HasPrefix(path.Base(f.name), "values")
}

// isTemplate reports whether the file is a template of its chart, or another in
// the same language.
func (f *file) isTemplate() bool {
	if ext := path.Ext(f.name); ext == ".tmpl" || ext == ".tpl" {
		return true
	}
	if f.chart == nil {
		return false
	}
	return strings.HasPrefix(f.name, path.Join(f.chart.dir, "templates")+"/")
}

// readValues reads the values of all charts, which their templates need. Files
// that cannot be read are named when their turn comes.
func readValues(files []file) {
	for i := range files {
		f := &files[i]
		if !f.isValues() {
			continue
		}
		if text, err := f.text(); err == nil {
			docs, _ := readYAML([]byte(text))
			f.chart.values = append(f.chart.values, docs...)
		}
	}
}

// text returns the content of the file.
func (f *file) text() (string, error) {
	in, err := os.Open(f.path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, maxSize+1))
	return string(data), err
}

// read returns what the file says. A file that mentions nothing of interest is
// not parsed, so that it may have any form.
func (f *file) read() ([]pin, []Volume, error) {
	text, err := f.text()
	if err != nil || !utf8.ValidString(text) || !f.format.mentions(strings.ToLower(text)) {
		return nil, nil, err
	}
	if len(text) > maxSize {
		return nil, nil, fmt.Errorf("larger than %d bytes", maxSize)
	}
	if f.isTemplate() {
		var values []*node
		if f.chart != nil {
			values = f.chart.values
		}
		if text, err = plain(text, values); err != nil {
			return nil, nil, err
		}
	}
	return f.format.read(f, text)
}

// format is a kind of file.
type format interface {
	// mentions reports whether a text, in lower case, has words without which
	// there is nothing to find.
	mentions(lower string) bool
	read(f *file, text string) ([]pin, []Volume, error)
}

// formatOf returns the format of a file by its name, or nil. A file that is to
// be completed, as nginx.conf.template, has that of the result.
func formatOf(name string) format {
	base := strings.ToLower(path.Base(name))
	for _, ext := range []string{".template", ".tmpl", ".tpl", ".j2", ".dist", ".example", ".sample"} {
		if bare, ok := strings.CutSuffix(base, ext); ok {
			if form := formatOf(path.Join(path.Dir(name), bare)); form != nil || ext != ".template" {
				return form
			}
		}
	}
	switch ext := path.Ext(base); {
	case ext == ".yaml" || ext == ".yml" || ext == ".json" || ext == ".template":
		return tree{readYAML}
	case ext == ".toml":
		return tree{single(readTOML)}
	case ext == ".tf":
		return tree{single(readHCL)}
	case slices.Contains(otherLanguages, ext): // caddyfile.go, nginx.js, haproxy.md
		return nil
	case strings.HasPrefix(base, "caddyfile") || ext == ".caddy" || ext == ".caddyfile":
		return caddyFormat
	case strings.HasPrefix(base, "haproxy") || ext == ".cfg":
		return haproxyFormat
	case ext == ".conf" || ext == ".nginx" || strings.HasPrefix(base, "nginx") || slices.Contains(nginxFolders, path.Base(path.Dir(name))):
		return nginxFormat
	}
	return nil
}

// otherLanguages are the ends of names of programs and texts, which are about
// proxies rather than for them.
var otherLanguages = []string{".c", ".css", ".go", ".html", ".java", ".js", ".lua", ".md", ".php", ".png", ".py", ".rb", ".rs", ".rst", ".sh", ".svg", ".ts", ".txt"}

var nginxFolders = []string{"sites-available", "sites-enabled", "conf.d"}

// lines are the formats of proxies whose files are lists of settings.
type lines struct {
	words [][]string // all of one of these must occur
	pins  func(text string) ([]pin, error)
}

var (
	nginxFormat   = lines{[][]string{{"upstream", "ip_hash"}, {"upstream", "sticky"}, {"upstream", "hash"}}, nginxPins}
	haproxyFormat = lines{[][]string{{"server", "balance"}, {"server", "cookie"}, {"server", "stick"}, {"server", "appsession"}}, haproxyPins}
	caddyFormat   = lines{[][]string{{"proxy", "policy"}}, caddyPins}
)

func (l lines) mentions(lower string) bool { return mentionsAll(lower, l.words) }

func (l lines) read(_ *file, text string) ([]pin, []Volume, error) {
	pins, err := l.pins(text)
	return pins, nil, err
}

// mentionsAll reports whether all words of one of the lists occur in a text.
func mentionsAll(text string, lists [][]string) bool {
	return slices.ContainsFunc(lists, func(list []string) bool {
		return !slices.ContainsFunc(list, func(word string) bool { return !strings.Contains(text, word) })
	})
}
