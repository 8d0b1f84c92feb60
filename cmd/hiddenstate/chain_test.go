package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/template"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

// maxFacts bounds the size of the facts of a package.
const maxFacts = 256 << 10

// links is the number of packages in a chain.
const links = 30

// link is a package of the chain: it has a store, whose handlers it registers,
// and a variable that only main's handlers reach. All that it does, it does to
// the package before it, too.
var link = template.Must(template.New("link").Parse(`// Package {{.Name}} keeps items.
package {{.Name}}

import (
	"io"
	"net/http"
	"sync"
{{with .Previous}}
	"example.com/chain/{{.}}"
{{end}})

// Store keeps items by their ids.
type Store struct {
	mu    sync.Mutex
	items map[string]string
{{with .Previous}}	next  *{{.}}.Store
{{end}}}

// New returns a store.
func New() *Store {
	return &Store{items: make(map[string]string){{with .Previous}}, next: {{.}}.New(){{end}}}
}

// Put keeps an item.
func (s *Store) Put(id, item string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[id] = item
{{with .Previous}}	s.next.Put(id, item)
{{end}}}

// Get returns an item.
func (s *Store) Get(id string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.items[id]{{with .Previous}} + s.next.Get(id){{end}}
}

// Register registers the handlers of the stores.
func (s *Store) Register(mux *http.ServeMux) {
	mux.HandleFunc("PUT /{{.Name}}/{id}", s.put)
	mux.HandleFunc("GET /{{.Name}}/{id}", s.get)
{{with .Previous}}	s.next.Register(mux)
{{end}}}

func (s *Store) put(w http.ResponseWriter, r *http.Request) {
	s.Put(r.PathValue("id"), r.FormValue("item"))
}

func (s *Store) get(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, s.Get(r.PathValue("id")))
}

var (
	mu    sync.Mutex
	marks = make(map[string]string)
)

// Mark marks an id.
func Mark(id, mark string) {
	mu.Lock()
	defer mu.Unlock()
	marks[id] = mark
{{with .Previous}}	{{.}}.Mark(id, mark)
{{end}}}

// Marks returns the marks of an id.
func Marks(id string) string {
	mu.Lock()
	defer mu.Unlock()
	return marks[id]{{with .Previous}} + {{.}}.Marks(id){{end}}
}
`))

// chainMain is the main package on top of the chain.
const chainMain = `package main

import (
	"io"
	"log"
	"net/http"

	"example.com/chain/%[1]s"
)

func main() {
	mux := http.NewServeMux()
	%[1]s.New().Register(mux)
	mux.HandleFunc("PUT /marks/{id}", func(w http.ResponseWriter, r *http.Request) {
		%[1]s.Mark(r.PathValue("id"), r.FormValue("mark"))
	})
	mux.HandleFunc("GET /marks/{id}", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, %[1]s.Marks(r.PathValue("id")))
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
`

func linkName(n int) string { return fmt.Sprintf("p%02d", n) }

// writeChain writes a module of packages that import each other in a chain and
// returns its folder.
func writeChain(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.com/chain\n\ngo 1.26\n")
	write("main.go", fmt.Sprintf(chainMain, linkName(links)))
	for n := 1; n <= links; n++ {
		data := struct{ Name, Previous string }{Name: linkName(n)}
		if n > 1 {
			data.Previous = linkName(n - 1)
		}
		var text strings.Builder
		if err := link.Execute(&text, data); err != nil {
			t.Fatal(err)
		}
		write(filepath.Join(data.Name, data.Name+".go"), text.String())
	}
	return dir
}

// TestChain shows that depth changes neither what is found nor what is printed.
func TestChain(t *testing.T) {
	dir := writeChain(t)
	found := testSameBytes(t, dir)
	if want := 2 * links; len(found) != want {
		t.Errorf("%d findings, want %d", len(found), want)
	}
	_, vet, _ := execute(t, dir, nil, "go", "vet", "-vettool="+tool(t), "./...")
	if got := handles(vet); !slices.Equal(got, found) {
		t.Errorf("go vet found %v, the command %v", got, found)
	}
}

// TestFactSize shows that facts grow with the packages that they are about, and
// no faster. That bounds what any driver has to store and read.
func TestFactSize(t *testing.T) {
	named, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: writeChain(t)}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze(analyzers.Analyzers(analyzers.Suite()), named, nil)
	if err != nil {
		t.Fatal(err)
	}
	sizes := make(map[string]int)
	for action := range graph.All() {
		if action.Err != nil {
			t.Errorf("%s: %v", action.Package.PkgPath, action.Err)
		}
		for _, f := range action.AllPackageFacts() {
			if f.Package.Path() == action.Package.PkgPath {
				sizes[f.Package.Name()] += encodedSize(t, f.Fact)
			}
		}
	}
	third, whole := sizes[linkName(links/3)], sizes[linkName(links)]
	t.Logf("bytes of facts: %d of the tenth package, %d of the twentieth, %d of the last",
		third, sizes[linkName(2*links/3)], whole)
	if third == 0 {
		t.Error("no facts")
	}
	if float64(whole) > 3.3*float64(third) {
		t.Errorf("facts of %d packages take %d bytes, of %d packages %d", links/3, third, links, whole)
	}
	if whole > maxFacts {
		t.Errorf("the facts of a package take %d bytes", whole)
	}
}

func encodedSize(t *testing.T, fact analysis.Fact) int {
	t.Helper()
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(fact); err != nil {
		t.Fatal(err)
	}
	return buf.Len()
}
