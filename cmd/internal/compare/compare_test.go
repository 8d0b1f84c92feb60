package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/cmd/internal/baseline"
	"github.com/hiddenstate/hiddenstate/cmd/internal/compare"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// A change alters the finding of a test.
type change func(*document.Finding)

// state is a finding of the variable pkg.name, with changes.
func state(pkg, name string, changes ...change) *document.Finding {
	f := &document.Finding{
		ID: "memstate:" + pkg + "." + name, Check: "memstate", Kind: "session", Severity: "warning",
		Package: pkg, Position: document.Position{File: "x.go", Line: 3},
		State:       &document.State{Name: name, Owner: pkg, Type: "map[string]*" + pkg + ".Session"},
		EntryPoints: []document.EntryPoint{{Framework: "chi", Method: "GET", Route: "/me"}, {Framework: "chi", Method: "POST", Route: "/login"}},
	}
	for _, c := range changes {
		c(f)
	}
	return f
}

func severity(s string) change { return func(f *document.Finding) { f.Severity = s } }
func kind(s string) change     { return func(f *document.Finding) { f.Kind = s } }
func file(s string) change     { return func(f *document.Finding) { f.Position.File = s } }
func line(n int) change        { return func(f *document.Finding) { f.Position.Line = n } }
func typ(s string) change      { return func(f *document.Finding) { f.State.Type = s } }
func check(s string) change {
	return func(f *document.Finding) { f.Check, f.ID = s, strings.Replace(f.ID, "memstate", s, 1) }
}
func routes(list ...string) change {
	return func(f *document.Finding) {
		f.EntryPoints = nil
		for _, r := range list {
			f.EntryPoints = append(f.EntryPoints, document.EntryPoint{Framework: "chi", Method: "GET", Route: r})
		}
	}
}

func doc(findings ...*document.Finding) *document.Document {
	return &document.Document{Findings: findings}
}

var main = document.Revision{Name: "main", Commit: "c0ffee"}

func statuses(d *document.Document) (list []string) {
	for _, f := range d.Findings {
		words := f.Status
		if f.MovedFrom != nil {
			words += " from " + f.MovedFrom.ID
		}
		list = append(list, words)
	}
	return list
}

func ids(list []document.Former) (out []string) {
	for _, f := range list {
		out = append(out, f.ID)
	}
	return out
}

func TestBase(t *testing.T) {
	for name, test := range map[string]struct {
		base, now []*document.Finding
		want      []string
		fixed     []string
	}{
		"new": {
			now: []*document.Finding{state("a/store", "s")}, want: []string{"introduced"},
		},
		"gone": {
			base:  []*document.Finding{state("a/store", "z"), state("a/store", "s")},
			fixed: []string{"memstate:a/store.s", "memstate:a/store.z"},
		},
		"as it was, on another line and of another kind": {
			base: []*document.Finding{state("a/store", "s")}, now: []*document.Finding{state("a/store", "s", line(9), kind("cart"))},
			want: []string{"unchanged"},
		},
		"less grave": {
			base: []*document.Finding{state("a/store", "s", severity("error"))}, now: []*document.Finding{state("a/store", "s")},
			want: []string{"unchanged"},
		},
		"graver": {
			base: []*document.Finding{state("a/store", "s")}, now: []*document.Finding{state("a/store", "s", severity("error"))},
			want: []string{"introduced"},
		},
		"in another file": {
			base: []*document.Finding{state("a/store", "s")}, now: []*document.Finding{state("a/store", "s", file("y.go"))},
			want: []string{"moved from memstate:a/store.s"},
		},
		"in another package": {
			base: []*document.Finding{state("a/store", "s")}, now: []*document.Finding{state("a/internal/sessions", "s")},
			want: []string{"moved from memstate:a/store.s"},
		},
		"in a renamed module": {
			base: []*document.Finding{state("old", "s"), state("old/x", "s")}, now: []*document.Finding{state("new", "s"), state("new/x", "s")},
			want: []string{"moved from memstate:old.s", "moved from memstate:old/x.s"},
		},
		"two that moved together": {
			base: []*document.Finding{state("a/x", "s"), state("a/y", "s")},
			now:  []*document.Finding{state("a/internal/y", "s"), state("a/internal/x", "s")},
			want: []string{"moved from memstate:a/y.s", "moved from memstate:a/x.s"},
		},
		"moved and copied": {
			base: []*document.Finding{state("a/x", "s")},
			now:  []*document.Finding{state("a/b/y", "s"), state("a/b/x", "s")},
			want: []string{"introduced", "moved from memstate:a/x.s"},
		},
		"copied": {
			base: []*document.Finding{state("a/x", "s")},
			now:  []*document.Finding{state("a/x", "s"), state("a/y", "s")},
			want: []string{"unchanged", "introduced"},
		},
		"graver where it moved to": {
			base: []*document.Finding{state("a/x", "s")}, now: []*document.Finding{state("a/y", "s", severity("error"))},
			want: []string{"introduced"},
		},
		"another of the name, of no common route": {
			base: []*document.Finding{state("a/x", "s", routes("/carts"))}, now: []*document.Finding{state("a/y", "s", routes("/jobs"))},
			want: []string{"introduced"}, fixed: []string{"memstate:a/x.s"},
		},
		"another of the name, of another type": {
			base: []*document.Finding{state("a/x", "s")}, now: []*document.Finding{state("a/y", "s", typ("[]a/y.Session"))},
			want: []string{"introduced"}, fixed: []string{"memstate:a/x.s"},
		},
		"another of the name, of another kind": {
			base: []*document.Finding{state("a/x", "s")}, now: []*document.Finding{state("a/y", "s", kind("cart"))},
			want: []string{"introduced"}, fixed: []string{"memstate:a/x.s"},
		},
		"another check": {
			base: []*document.Finding{state("a/x", "s")}, now: []*document.Finding{state("a/y", "s", check("unguarded"))},
			want: []string{"introduced"}, fixed: []string{"memstate:a/x.s"},
		},
		"another name": {
			base: []*document.Finding{state("a/x", "s")}, now: []*document.Finding{state("a/x", "t")},
			want: []string{"introduced"}, fixed: []string{"memstate:a/x.s"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			now := doc(test.now...)
			compare.Base(now, doc(test.base...), main, true)
			assert.Equal(t, test.want, statuses(now))
			assert.Equal(t, test.fixed, ids(now.Comparison.Fixed))
			assert.Equal(t, "main", now.Comparison.Base.Name)
		})
	}
}

// What does not load is not fixed.
func TestIncomplete(t *testing.T) {
	now := doc()
	compare.Base(now, doc(state("a/x", "s")), main, false)
	assert.Empty(t, now.Comparison.Fixed)
}

func entry(f *document.Finding) baseline.Entry { return baseline.EntryOf(f) }

func TestBaseline(t *testing.T) {
	now := doc(state("a/x", "kept"), state("a/x", "graver", severity("error")), state("a/y", "moved"), state("a/x", "new"))
	now.Below = []*document.Finding{state("a/x", "below", severity("info"))}
	entries := []baseline.Entry{
		entry(state("a/x", "kept")), entry(state("a/x", "graver")), entry(state("a/x", "moved")), entry(state("a/x", "gone")),
		entry(state("a/x", "below")), entry(state("b/x", "elsewhere")),
	}
	compare.Baseline(now, "known.yaml", entries, func(e baseline.Entry) bool { return e.Package == "a/x" })
	assert.Equal(t, []string{"known", "introduced", "known", "introduced"}, statuses(now))
	assert.Equal(t, []string{"memstate:a/x.gone"}, ids(now.Comparison.Stale))
	require.Len(t, now.New(), 2)
	assert.Equal(t, 2, now.Count(document.Known))
}

// With both, the baseline accepts what is new since the base revision.
func TestBaseAndBaseline(t *testing.T) {
	now := doc(state("a/x", "old"), state("a/x", "accepted"), state("a/x", "new"))
	compare.Base(now, doc(state("a/x", "old"), state("a/x", "gone")), main, true)
	compare.Baseline(now, "known.yaml", []baseline.Entry{entry(state("a/x", "accepted")), entry(state("a/x", "old"))}, func(baseline.Entry) bool { return true })
	assert.Equal(t, []string{"unchanged", "known", "introduced"}, statuses(now))
	assert.Equal(t, []string{"memstate:a/x.gone"}, ids(now.Comparison.Fixed))
	assert.Empty(t, now.Comparison.Stale)
}
