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
// only.
func (f *jobFinder) sends(st *site, work map[*instance]bool, verbs []string) bool {
	if !strings.HasSuffix(st.sym, ".Do") {
		return false
	}
	return !slices.ContainsFunc(f.requests(st), func(maker *site) bool {
		n := maker.row.Request.Method
		if n == nil {
			return !slices.Contains(verbs, maker.row.Request.Verb)
		}
		if slices.ContainsFunc(f.texts(maker.inst, maker.operand(*n)), func(verb string) bool { return strings.Contains(verb, unknown) }) {
			return true
		}
		found := f.textsOf(maker, *n, work)
		return len(found) == 0 || slices.ContainsFunc(found, func(verb string) bool { return !slices.Contains(verbs, verb) })
	})
}

// maxOrigins bounds the steps from a request back to the call that makes it.
const maxOrigins = 8

// requests returns the calls that make the request which a client is given; if
// none is found, those in the same function.
func (f *jobFinder) requests(st *site) []*site {
	if out := f.makersOf(st.inst, st.operand(0), maxOrigins); len(out) > 0 {
		return out
	}
	var out []*site
	for k := range st.inst.fn.Ops {
		if maker := f.sites[siteKey{st.inst.id, &st.inst.fn.Ops[k]}]; makesRequest(maker) {
			out = append(out, maker)
		}
	}
	return out
}

func makesRequest(st *site) bool { return st != nil && st.row != nil && st.row.Request != nil }

// makersOf returns the calls that make the request that a value is: in the
// function, or where it is captured or passed.
func (f *jobFinder) makersOf(i *instance, n int32, depth int) []*site {
	if n == 0 || depth == 0 || i.fn == nil {
		return nil
	}
	var out []*site
	from := func(i *instance, n int32) { out = append(out, f.makersOf(i, n, depth-1)...) }
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		for _, c := range callsTo(i) {
			from(c.inst, argument(c.op, i.fn, n))
		}
	case n <= params+i.fn.Free:
		for _, o := range f.allClosures(i.fn) {
			if k := int(n - params - 1); o.phase == i.phase && k < len(o.op.Args) {
				from(o.inst, o.op.Args[k])
			}
		}
	}
	for _, op := range i.fn.definitions(n) {
		switch op.Code {
		case effects.Call:
			if maker := f.sites[siteKey{i.id, op}]; makesRequest(maker) {
				out = append(out, maker)
			} else if len(op.Args) > 0 { // req.WithContext(ctx)
				from(i, op.Args[0])
			}
		case effects.Load, effects.Copy:
			from(i, op.A)
		case effects.Alloc:
			for _, v := range i.fn.storesInto(n) {
				from(i, v)
			}
		}
	}
	return out
}
