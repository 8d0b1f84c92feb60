package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// What only a log tells is told to nobody who could act on it: a number or text
// that is printed and nothing else is no state that another replica lacks. What
// is looked up in a container to be printed was asked for.

// logOnly are the families of libraries that write logs, and nothing that is
// asked for again.
var logOnly = []string{"loggers", "logrus", "zap", "zerolog", "klog", "std-log"}

// writesLog reports whether a call writes to a log, or makes a part of an entry.
func (l *locator) writesLog(i *instance, op *effects.Op) bool {
	st := l.sites[siteKey{i.id, op}]
	if st == nil || st.hit {
		return false
	}
	if st.row != nil && slices.Contains(logOnly, st.row.Family) {
		return true
	}
	typ := l.base.Type(receiverSymbol(st.sym))
	return typ != nil && slices.Contains(logOnly, typ.Family) || strings.HasPrefix(st.sym, "log.Print") || strings.HasPrefix(st.sym, "log/slog.")
}

// keptUnseen reports whether a value is stored where nobody looks at it: among
// the arguments of a call that writes a log, or in a variable of which the same
// is true.
func (l *locator) keptUnseen(i *instance, store *effects.Op, st *State, depth int) bool {
	root := store.A
	addr := i.fn.def(root)
	for addr != nil && addr.Code == effects.IndexAddr {
		root = addr.A
		addr = i.fn.def(root)
	}
	switch {
	case addr == nil:
		return false
	case addr.Code == effects.Alloc && i.fn.str(addr.Sym) == "varargs":
		return !l.looksAt(i, root, st, depth+1)
	case addr.Code == effects.Global && root == store.A:
		return !l.looksAtVariable(i.fn.str(addr.Sym), st)
	}
	return false
}

// looksAtVariable reports whether what a package variable holds is used for
// anything but a log.
func (l *locator) looksAtVariable(sym string, st *State) bool {
	if looks, known := l.looked[sym]; known {
		return looks
	}
	if l.looked == nil {
		l.looked = make(map[string]bool)
	}
	l.looked[sym] = false // of itself it is no use; others may depend on that, so it is not kept
	for _, i := range l.insts {
		if i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			load := &i.fn.Ops[k]
			if load.Code != effects.Load {
				continue
			}
			if addr := i.fn.def(load.A); addr != nil && addr.Code == effects.Global && i.fn.str(addr.Sym) == sym && l.looksAt(i, load.Dst, st, 0) {
				l.looked[sym] = true
				return true
			}
		}
	}
	delete(l.looked, sym)
	return false
}
