// Package computed keeps values that can be computed again from their keys.
package computed

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"sync"
)

var (
	mu       sync.Mutex
	patterns = map[string]*regexp.Regexp{} // want "memstate: cache info patterns"
	digests  sync.Map                      // want "memstate: cache info digests"
)

func compiled(pattern string) (*regexp.Regexp, error) {
	mu.Lock()
	defer mu.Unlock()
	if re, ok := patterns[pattern]; ok {
		return re, nil
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, err
	}
	patterns[pattern] = re
	return re, nil
}

func search(w http.ResponseWriter, r *http.Request) {
	re, err := compiled(r.FormValue("pattern"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	json.NewEncoder(w).Encode(re.FindString(r.FormValue("text")))
}

func digest(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	if v, ok := digests.Load(text); ok {
		json.NewEncoder(w).Encode(v)
		return
	}
	sum := sha256.Sum256([]byte(text))
	d := hex.EncodeToString(sum[:])
	digests.Store(text, d)
	json.NewEncoder(w).Encode(d)
}

// slugger remembers in a closure.
func slugger() http.HandlerFunc {
	var mu sync.Mutex
	slugs := map[string]string{} // want "memstate: cache info slugger.slugs"
	return func(w http.ResponseWriter, r *http.Request) {
		title := r.FormValue("title")
		mu.Lock()
		defer mu.Unlock()
		s, ok := slugs[title]
		if !ok {
			s = strings.ReplaceAll(strings.ToLower(title), " ", "-")
			slugs[title] = s
		}
		json.NewEncoder(w).Encode(s)
	}
}

// titles looks alike, but its values come with the request.
var titles = map[string]string{} // want "memstate: other warning titles"

func title(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	t, ok := titles[r.FormValue("id")]
	if !ok {
		t = r.FormValue("title")
		titles[r.FormValue("id")] = t
	}
	json.NewEncoder(w).Encode(t)
}

// Register registers the handlers of this package.
func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /search", search)
	mux.HandleFunc("GET /digest", digest)
	mux.HandleFunc("GET /slug", slugger())
	mux.HandleFunc("GET /title", title)
}
