package wiring

import (
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// maxPathDepth bounds the selectors and loads of an access path.
const maxPathDepth = 8

// path names what a local node is, or refers to, in the manner of lock sets
// (effects.Lock): loads are not told from addresses. It returns "" for nothing.
func (f *function) path(n int32) string { return f.pathAt(n, 0) }

func (f *function) pathAt(n int32, depth int) string {
	params := int32(len(f.Params))
	switch {
	case n == 0 || depth > maxPathDepth:
		return ""
	case n <= params:
		return "$" + strconv.Itoa(int(n-1))
	case n <= params+f.Free:
		return "^" + strconv.Itoa(int(n-1-params))
	}
	op := f.def(n)
	if op == nil || op.Dst != n {
		return local(n)
	}
	part := ""
	switch op.Code {
	case effects.Global:
		return f.str(op.Sym)
	case effects.FieldAddr, effects.FieldVal:
		part = "." + f.str(op.Sym)
	case effects.IndexAddr, effects.Lookup:
		part = f.index(op)
	case effects.Load, effects.Box, effects.Unbox:
	default:
		return local(n)
	}
	path := f.pathAt(op.A, depth+1)
	if path == "" {
		return ""
	}
	return path + part
}

// isLocal reports whether a path begins in the function itself: at a
// parameter, a captured variable or a local node, not at a package variable.
func isLocal(path string) bool { return strings.ContainsAny(path[:1], "$^%") }

func local(n int32) string { return "%" + strconv.Itoa(int(n)) }

// index spells the index or key of an op.
func (f *function) index(op *effects.Op) string {
	switch {
	case op.B != 0 && f.def(op.B) != nil && f.def(op.B).Code == effects.Const:
		return "[*]"
	case op.B != 0:
		return "[" + local(op.B) + "]"
	case op.Code == effects.IndexAddr && op.Sym != 0:
		return "[" + strings.Trim(f.str(op.Sym), "[]") + "]"
	}
	return "[*]"
}

// within reports whether path a may lead through path b: they agree up to b's
// end. Unknown indexes agree with all, and so do the results of equal calls.
func (f *function) within(a, b []string) bool {
	if len(a) < len(b) {
		return false
	}
	for i := range b {
		if a[i] == b[i] || a[i] == "[*]" && b[i][0] == '[' || b[i] == "[*]" && a[i][0] == '[' {
			continue
		}
		if i > 0 || !f.equalCalls(a[0], b[0]) {
			return false
		}
	}
	return true
}

// equalCalls reports whether two local nodes are results of calls of one
// function with the same arguments.
func (f *function) equalCalls(a, b string) bool {
	x, y := f.callOf(a), f.callOf(b)
	if x == nil || y == nil || x.Sym != y.Sym || x.Sym == 0 || x.A != y.A || len(x.Args) != len(y.Args) {
		return false
	}
	for i := range x.Args {
		if x.Args[i] != y.Args[i] && f.path(x.Args[i]) != f.path(y.Args[i]) {
			return false
		}
	}
	return true
}

func (f *function) callOf(root string) *effects.Op {
	n, err := strconv.Atoi(strings.TrimPrefix(root, "%"))
	if err != nil || root[0] != '%' {
		return nil
	}
	if op := f.def(int32(n)); op != nil && op.Code == effects.Call {
		return op
	}
	return nil
}

// splitPath splits a path into its root and its selectors. A package path at
// the root keeps its dots.
func splitPath(path string) []string {
	root := 0
	if !isLocal(path) {
		root = strings.LastIndexByte(path, '/') + 1
		root += strings.IndexByte(path[root:]+".", '.') + 1 // behind the package's name
	}
	root = min(root, len(path))
	end := strings.IndexAny(path[root:], ".[")
	if end < 0 {
		return []string{path}
	}
	end += root
	return append([]string{path[:end]}, selectors(strings.TrimPrefix(path[end:], "."))...)
}

// renameRoot expresses a path of a caller in a callee: where an argument's
// path leads to it, the parameter does. It returns "" if none does.
func renameRoot(path string, args []string) string {
	for n, arg := range args {
		if arg == "" || path == "" || !strings.HasPrefix(path, arg) {
			continue
		}
		rest := path[len(arg):]
		if rest == "" || rest[0] == '.' || rest[0] == '[' {
			return "$" + strconv.Itoa(n) + effects.WithoutIndexes(rest)
		}
	}
	return ""
}
