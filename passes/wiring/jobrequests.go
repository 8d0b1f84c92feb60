package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// Verbs of requests that only read, and of those that do no more when they are
// sent once more.
var (
	readingVerbs    = []string{"", "GET", "HEAD", "OPTIONS"}
	idempotentVerbs = append([]string{"PUT", "DELETE"}, readingVerbs...)
)

// sends reports whether a call of an HTTP client sends requests with some verbs
// only: those that its function makes.
func (f *jobFinder) sends(st *site, work map[*instance]bool, verbs []string) bool {
	if !strings.HasSuffix(st.sym, ".Do") {
		return false
	}
	fn := st.inst.fn
	for k := range fn.Ops {
		op := &fn.Ops[k]
		sym := fn.str(op.Sym)
		if op.Code != effects.Call || sym != "net/http.NewRequest" && sym != "net/http.NewRequestWithContext" {
			continue
		}
		n := 0
		if strings.HasSuffix(sym, "Context") {
			n = 1
		}
		maker := f.sites[siteKey{st.inst.id, op}]
		if maker == nil || slices.ContainsFunc(f.texts(st.inst, maker.operand(n)), func(verb string) bool { return strings.Contains(verb, unknown) }) {
			return false
		}
		found := f.textsOf(maker, n, work)
		if len(found) == 0 || slices.ContainsFunc(found, func(verb string) bool { return !slices.Contains(verbs, verb) }) {
			return false
		}
	}
	return true
}
