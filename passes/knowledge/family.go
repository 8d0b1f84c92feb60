package knowledge

import (
	"bytes"
	"embed"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

//go:embed data/*.yaml
var data embed.FS

// A file is an embedded family. Its head is read for every process, its rows
// only for a package that imports the family.
type file struct {
	imports []string
	rows    func() (*rows, error)
}

// embedded reads the heads of the embedded files, once a process.
var embedded = sync.OnceValues(func() ([]*file, error) {
	entries, err := data.ReadDir("data")
	if err != nil {
		return nil, err
	}
	var files []*file
	for _, e := range entries {
		text, err := data.ReadFile("data/" + e.Name())
		if err != nil {
			return nil, err
		}
		imports, err := head(e.Name(), text)
		if err != nil {
			return nil, err
		}
		files = append(files, &file{
			imports: imports,
			rows:    sync.OnceValues(func() (*rows, error) { return parse(e.Name(), text) }),
		})
	}
	return files, nil
})

// head returns the import paths that a file is about. They stand before the
// first section, so that the rows need not be parsed to find them.
func head(name string, text []byte) ([]string, error) {
	end := len(text)
	for _, section := range []string{"\nframeworks:", "\nfuncs:", "\ntypes:", "\nfields:", "\nvars:", "\ngenerated:", "\nmoney:", "\nkeyheaders:", "\nquestions:"} {
		if i := bytes.Index(text, []byte(section)); i >= 0 && i < end {
			end = i
		}
	}
	var doc document
	if err := yaml.Unmarshal(text[:end], &doc); err != nil {
		return nil, located(name, text, err)
	}
	if len(doc.Imports) == 0 {
		return nil, located(name, text, &lineError{1, "no imports before the first section"})
	}
	return doc.Imports, nil
}

// std is the import path under which files about the standard library are
// listed; they concern every package.
const std = "std"

// concerns reports whether one of the import paths is one of the file's, or
// lies below it.
func (f *file) concerns(imports []string) bool {
	for _, own := range f.imports {
		if own == std {
			return true
		}
		for _, imp := range imports {
			rest, ok := strings.CutPrefix(unvendor(imp), own)
			if ok && (rest == "" || rest[0] == '/') {
				return true
			}
		}
	}
	return false
}
