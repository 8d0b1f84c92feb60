package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// unknown stands for a part of a string that is not known.
const unknown = "…"

// text evaluates a string: constants, concatenations, and the usual functions
// that build paths. ok reports whether any of it is known.
func (w *world) text(o operand) (s string, ok bool) { return w.textOf(o, 0) }

func (w *world) textOf(o operand, depth int) (string, bool) {
	if depth > maxEval/2 {
		return unknown, false
	}
	o = w.origin(o)
	op := o.def()
	if op == nil {
		return unknown, false
	}
	switch op.Code {
	case effects.Const:
		return o.str(op.Sym), true
	case effects.Concat:
		l, known := w.textOf(o.at(op.A), depth+1)
		r, too := w.textOf(o.at(op.B), depth+1)
		return l + r, known || too
	case effects.Call:
		return w.built(o, op, depth)
	case effects.Load, effects.FieldVal:
		if !w.filled && w.unset(o.at(op.A), op.Code == effects.FieldVal) {
			return "", true
		}
	}
	return unknown, false
}

// unset reports whether a string is one of an object that is seen being made,
// in which nobody stores it.
func (w *world) unset(o operand, value bool) bool {
	for range maxPath {
		if value {
			o = w.structValue(o)
		} else {
			o = w.origin(o)
		}
		op := o.def()
		if op == nil {
			return false
		}
		switch op.Code {
		case effects.Alloc:
			return true
		case effects.FieldAddr, effects.IndexAddr:
			o, value = o.at(op.A), false
		case effects.FieldVal:
			o, value = o.at(op.A), true
		case effects.Load:
			o, value = o.at(op.A), false
		default:
			return false
		}
	}
	return false
}

// built evaluates a call of a library function that makes a string.
func (w *world) built(o operand, op *effects.Op, depth int) (string, bool) {
	arg := func(i int) (string, bool) {
		if i >= len(op.Args) {
			return "", false
		}
		return w.textOf(o.at(op.Args[i]), depth+1)
	}
	sym := o.str(op.Sym)
	switch sym {
	case "fmt.Sprintf":
		return w.format(o, op, depth)
	case "path.Join", "path/filepath.Join":
		var parts []string
		known := false
		for _, p := range w.values(o.at(op.Args[0])) {
			v, ok := w.textOf(p, depth+1)
			parts, known = append(parts, v), known || ok
		}
		joined := strings.Join(parts, "/")
		for strings.Contains(joined, "//") {
			joined = strings.ReplaceAll(joined, "//", "/")
		}
		return joined, known
	case "strings.TrimSuffix", "strings.TrimPrefix", "strings.TrimRight", "strings.TrimLeft", "strings.Trim", "strings.TrimSpace", "strings.ToUpper", "strings.ToLower":
		s, ok := arg(0)
		if !ok {
			return unknown, false
		}
		cut, _ := arg(1)
		return mapped(sym, s, cut), true
	}
	return unknown, false
}

func mapped(sym, s, cut string) string {
	switch sym {
	case "strings.TrimSuffix":
		return strings.TrimSuffix(s, cut)
	case "strings.TrimPrefix":
		return strings.TrimPrefix(s, cut)
	case "strings.TrimRight":
		return strings.TrimRight(s, cut)
	case "strings.TrimLeft":
		return strings.TrimLeft(s, cut)
	case "strings.Trim":
		return strings.Trim(s, cut)
	case "strings.TrimSpace":
		return strings.TrimSpace(s)
	case "strings.ToUpper":
		return strings.ToUpper(s)
	}
	return strings.ToLower(s)
}

// format evaluates fmt.Sprintf with simple verbs.
func (w *world) format(o operand, op *effects.Op, depth int) (string, bool) {
	format, ok := w.textOf(o.at(op.Args[0]), depth+1)
	if !ok || len(op.Args) < 2 {
		return format, ok
	}
	args := w.values(o.at(op.Args[1]))
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		switch {
		case format[i] == '%':
			b.WriteByte('%')
		case len(args) > 0:
			v, _ := w.textOf(args[0], depth+1)
			b.WriteString(v)
			args = args[1:]
		default:
			b.WriteString(unknown)
		}
	}
	return b.String(), true
}
