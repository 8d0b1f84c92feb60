package effects

import (
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// maxDepth bounds the selectors and loads of an access path.
const maxDepth = 8

// path names what a value is, or refers to, as the locks of a lock set are
// named: loads are not told from addresses. Values that come from nowhere with
// a name are named by their node. It returns "" for what is not followed.
func (l *lowering) path(v ssa.Value, depth int) string {
	if depth > maxDepth {
		return ""
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return "$" + strconv.Itoa(int(l.nodes[v])-1)
	case *ssa.FreeVar:
		return "^" + strconv.Itoa(int(l.nodes[v])-1-len(l.fn.Params))
	case *ssa.Global:
		return v.Pkg.Pkg.Path() + "." + v.Name()
	case *ssa.FieldAddr:
		return extend(l.path(v.X, depth+1), "."+fieldName(v.X.Type(), v.Field))
	case *ssa.Field:
		return extend(l.path(v.X, depth+1), "."+fieldName(v.X.Type(), v.Field))
	case *ssa.IndexAddr:
		return extend(l.path(v.X, depth+1), l.index(v.Index))
	case *ssa.Index:
		return extend(l.path(v.X, depth+1), l.index(v.Index))
	case *ssa.Lookup:
		return extend(l.path(v.X, depth+1), l.index(v.Index))
	case *ssa.MakeInterface:
		return l.path(v.X, depth+1)
	case *ssa.ChangeInterface:
		return l.path(v.X, depth+1)
	case *ssa.TypeAssert:
		return l.path(v.X, depth+1)
	case *ssa.Extract:
		switch v.Tuple.(type) {
		case *ssa.Lookup, *ssa.TypeAssert:
			return l.path(v.Tuple, depth+1)
		}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return l.path(v.X, depth+1)
		}
	case *ssa.Const:
		return ""
	}
	if src := l.renamed(v); src != nil {
		return l.path(src, depth+1)
	}
	n := l.node(v)
	if n == 0 {
		return ""
	}
	return "%" + strconv.Itoa(int(n))
}

// index spells an index or key in a path.
func (l *lowering) index(v ssa.Value) string {
	for src := l.renamed(v); src != nil; src = l.renamed(v) {
		v = src
	}
	if c, ok := v.(*ssa.Const); ok {
		if c.Value == nil {
			return "[*]"
		}
		if _, err := strconv.Atoi(c.Value.String()); err == nil {
			return "[" + c.Value.String() + "]"
		}
		return "[*]"
	}
	if n := l.node(v); n != 0 {
		return "[%" + strconv.Itoa(int(n)) + "]"
	}
	return "[*]"
}

func extend(path, part string) string {
	if path == "" {
		return ""
	}
	return path + part
}

// substitute replaces the parameter at the root of a callee's path by the
// argument's path, and what a closure has captured by the path of that; indexes
// that only the callee can name become unknown.
func (l *lowering) substitute(path string, args []ssa.Value, closure *ssa.MakeClosure) string {
	if path[0] == '^' {
		args = nil
		if closure != nil {
			args = closure.Bindings
		}
	}
	rest := strings.TrimLeft(path, "$^")
	if rest == path {
		return path
	}
	end := strings.IndexAny(rest, ".[")
	if end < 0 {
		end = len(rest)
	}
	n, err := strconv.Atoi(rest[:end])
	if err != nil || n >= len(args) {
		return ""
	}
	return extend(l.path(args[n], 0), WithoutIndexes(rest[end:]))
}

// WithoutIndexes makes the indexes of a path that are local nodes unknown: it
// then means the same in every function.
func WithoutIndexes(path string) string {
	for {
		i := strings.Index(path, "[%")
		if i < 0 {
			return path
		}
		j := i + strings.IndexByte(path[i:], ']')
		path = path[:i] + "[*]" + path[j+1:]
	}
}
