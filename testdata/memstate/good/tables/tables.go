// Package tables has tables, registries and other things that are filled
// before requests come.
package tables

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"sync"
)

//go:embed page.html
var files embed.FS

var (
	page     = template.Must(template.ParseFS(files, "page.html"))
	word     = regexp.MustCompile(`^\w+$`)
	errWord  = errors.New("not a word")
	quotes   = strings.NewReplacer(`"`, "", `'`, "")
	status   = map[string]int{"ok": http.StatusOK, "gone": http.StatusGone}
	handlers = map[string]func(string) string{"upper": strings.ToUpper}
	drivers  = map[string]driver{}
	names    []string
	types    = map[reflect.Type]string{}
	sessions = map[string]string{"demo": "demo"} // a name that lies
	cache    = buildCache()                      // another one
)

type driver interface{ open(name string) string }

type fileDriver struct{ root string }

func (d fileDriver) open(name string) string { return d.root + name }

func addDriver(name string, d driver) {
	drivers[name] = d
	names = append(names, name)
	sort.Strings(names)
}

func init() {
	addDriver("file", fileDriver{root: "/"})
	for _, v := range []any{0, "", false} {
		types[reflect.TypeOf(v)] = fmt.Sprintf("%T", v)
	}
	handlers["lower"] = strings.ToLower
}

func buildCache() map[string]string {
	m := make(map[string]string)
	for i := range 10 {
		m[fmt.Sprint(i)] = strings.Repeat("x", i)
	}
	return m
}

func look(w http.ResponseWriter, r *http.Request) {
	q := quotes.Replace(r.FormValue("q"))
	if !word.MatchString(q) {
		http.Error(w, errWord.Error(), status["gone"])
		return
	}
	h, ok := handlers[r.FormValue("how")]
	if !ok {
		page.Execute(w, names)
		return
	}
	d := drivers["file"]
	json.NewEncoder(w).Encode([]string{h(q), d.open(q), types[reflect.TypeOf(q)], sessions[q], cache[q]})
}

// catalogue is an in-memory store that is never written after start.
type catalogue struct {
	mu    sync.RWMutex
	items map[string][]string
	index map[string]map[string]bool
}

func (c *catalogue) add(kind string, items ...string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[kind] = append(c.items[kind], items...)
	for _, item := range items {
		if c.index[item] == nil {
			c.index[item] = map[string]bool{}
		}
		c.index[item][kind] = true
	}
}

func (c *catalogue) find(w http.ResponseWriter, r *http.Request) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	items := append([]string(nil), c.items[r.FormValue("kind")]...)
	sort.Strings(items)
	if len(items) > 0 {
		items[0] = strings.ToUpper(items[0])
	}
	json.NewEncoder(w).Encode([]any{items, c.index[r.FormValue("item")]})
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	c := &catalogue{items: map[string][]string{}, index: map[string]map[string]bool{}}
	c.add("fruit", "apple", "pear")
	for _, kind := range []string{"nut", "root"} {
		c.add(kind, kind+"1", kind+"2")
	}
	mux.HandleFunc("GET /look", look)
	mux.HandleFunc("GET /catalogue", c.find)
}
