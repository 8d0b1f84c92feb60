package run

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

func TestLocate(t *testing.T) {
	dir := filepath.FromSlash("/home/me/svc")
	file := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	main := &packages.Module{Path: "example.com/svc", Main: true}
	l := newLocator(&program{dir: file("cmd"), all: []*packages.Package{
		{ID: "example.com/svc/store", PkgPath: "example.com/svc/store", Module: main, Dir: file("store"), GoFiles: []string{file("store/store.go")}},
		{ID: "example.com/svc/store [example.com/svc/store.test]", PkgPath: "example.com/svc/store", Module: main, Dir: file("store"), GoFiles: []string{file("store/store_test.go")}},
		{ID: "example.com/lib/mem", PkgPath: "example.com/lib/mem", Module: &packages.Module{Path: "example.com/lib", Version: "v1.2.0"}},
		{ID: "sync", PkgPath: "sync"},
	}})
	for _, test := range []struct{ pkg, file, want string }{
		{"example.com/svc/store", "store.go", "../store/store.go"},
		{"example.com/svc/store", "store_test.go", "../store/store_test.go"},
		{"example.com/svc/store", "page.templ", "../store/page.templ"},
		{"example.com/lib/mem", "mem.go", "example.com/lib@v1.2.0/mem/mem.go"},
		{"sync", "map.go", "std/sync/map.go"},
		{"example.com/unknown", "x.go", "example.com/unknown/x.go"},
	} {
		p := l.locate(finding.Position{Package: test.pkg, File: test.file, Line: 3, Column: 4})
		if p.File != test.want || p.Line != 3 || p.Column != 4 {
			t.Errorf("%s %s is at %+v, want %s", test.pkg, test.file, *p, test.want)
		}
	}
	if p := l.locate(finding.Position{}); p != nil {
		t.Errorf("an unknown position is at %+v", *p)
	}
}

func TestFirstError(t *testing.T) {
	missing := &packages.Package{Errors: []packages.Error{
		{Kind: packages.ListError, Pos: "svc.go:3:8", Msg: "no required module provides package a.b/c; to add it:\n\tgo get a.b/c"},
	}}
	for _, test := range []struct {
		pkg  packages.Package
		want string
	}{
		{packages.Package{Errors: []packages.Error{
			{Kind: packages.ListError, Pos: "", Msg: "# svc\n./svc.go:9:1: undefined: x"},
			{Kind: packages.TypeError, Pos: "/home/me/svc/svc.go:9:1", Msg: "undefined: x"},
			{Kind: packages.TypeError, Pos: "/home/me/svc/svc.go:12:1", Msg: "undefined: y"},
		}}, "svc.go:9:1: undefined: x"},
		{packages.Package{Errors: []packages.Error{
			{Kind: packages.TypeError, Pos: "/home/me/svc/svc.go:2:1", Msg: "undefined: x"},
			{Kind: packages.ParseError, Pos: "/home/me/svc/sub/b.go:9:1", Msg: "expected '}'"},
		}}, "sub/b.go:9:1: expected '}'"},
		{packages.Package{
			Imports: map[string]*packages.Package{"a.b/c": missing},
			Errors:  []packages.Error{{Kind: packages.TypeError, Pos: "/home/me/svc/svc.go:3:8", Msg: "could not import a.b/c (invalid package name)"}},
		}, "svc.go:3:8: no required module provides package a.b/c"},
	} {
		if got := firstError("/home/me/svc", &test.pkg); got != test.want {
			t.Errorf("first error %q, want %q", got, test.want)
		}
	}
}

func TestOverride(t *testing.T) {
	configured := analyzers.Settings{Checks: []string{"a"}, Severity: "error", Knowledge: []string{"k1"}, Tests: true}
	same := override(configured, analyzers.Settings{})
	if !slices.Equal(same.Checks, configured.Checks) || same.Severity != "error" || !same.Tests {
		t.Errorf("without flags: %+v", same)
	}
	configured.Disable, configured.Own = []string{"c"}, []string{"m"}
	other := override(configured, analyzers.Settings{Checks: []string{"b"}, Severity: "info", Knowledge: []string{"k2"}})
	if !slices.Equal(other.Checks, []string{"b"}) || other.Severity != "info" || !slices.Equal(other.Knowledge, []string{"k1", "k2"}) {
		t.Errorf("with flags: %+v", other)
	}
	if len(other.Disable) > 0 || !slices.Equal(other.Own, []string{"m"}) {
		t.Errorf("checks that are named run: %+v", other)
	}
}

// A folder for base revisions has the same name in each run, and another one
// while it is taken.
func TestBaseFolder(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	var dirs []string
	for range 12 {
		dir, err := baseFolder("/home/me/svc")
		if err != nil {
			t.Fatal(err)
		}
		dirs = append(dirs, dir)
	}
	first := dirs[0]
	slices.Sort(dirs)
	if len(slices.Compact(slices.Clone(dirs))) != len(dirs) {
		t.Errorf("folders %v, want each once", dirs)
	}
	remove(first)
	if again, err := baseFolder("/home/me/svc"); err != nil || again != first {
		t.Errorf("folder %s, %v; want %s again", again, err, first)
	}
	if other, err := baseFolder("/home/me/other"); err != nil || slices.Contains(dirs, other) {
		t.Errorf("folder %s, %v; want one of its own", other, err)
	}
}

func TestIsThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "cmd", "shop"), 0o700); err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]bool{
		"./...": true, ".": true, "./cmd/shop": true, "./cmd/shop/...": true, "./cmd/s...": true, "./c...": true, "../...": true,
		"example.com/x/...": true, "std": true, dir + "/cmd": true, dir + "/cmd/...": true,
		"./web": false, "./web/...": false, "./cmd/web/s...": false, "../nosuch": false, dir + "/web/...": false,
	} {
		if got := isThere(dir, pattern); got != want {
			t.Errorf("isThere(%s) = %v, want %v", pattern, got, want)
		}
	}
}
