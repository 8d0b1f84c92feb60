package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A passage is how a serving method passes requests on: to the handler in a field
// of its receiver, maybe inside of middleware in another, to which the guard
// leads.
type passage struct {
	next  string
	guard []string
}

// passageOf returns the one field of the receiver that a serving method passes
// the request on to.
func passageOf(fn *function) (p passage, ok bool) {
	fields := make(map[int32][]string) // paths from the receiver
	wrapped := make(map[int32]passage) // what a call makes of a handler
	for i := range fn.Ops {
		op := &fn.Ops[i]
		switch op.Code {
		case effects.FieldAddr, effects.FieldVal:
			if fn.paramOf(op.A) == 1 || fn.receiverValue(op.A) {
				fields[op.Dst] = []string{fn.str(op.Sym)}
			} else if path := fields[op.A]; path != nil {
				fields[op.Dst] = append(slices.Clip(path), fn.str(op.Sym))
			}
		case effects.Load:
			if path := fields[op.A]; path != nil {
				fields[op.Dst] = path
			}
		case effects.Call:
			if q, ok := wraps(op, fields); ok {
				wrapped[op.Dst] = q
			}
			q, ok := wrapped[op.A]
			if path := fields[op.A]; !ok && len(path) == 1 {
				q, ok = passage{next: path[0]}, true
			}
			if !ok || !passesRequestOn(fn, op) {
				continue
			}
			if p.next != "" && p.next != q.next {
				return passage{}, false
			}
			p = q
		}
	}
	return p, p.next != ""
}

// passesRequestOn reports whether a call serves what the function is given.
func passesRequestOn(fn *function, op *effects.Op) bool {
	if op.Flag&(effects.FlagDynamic|effects.FlagInvoke) == 0 || !slices.ContainsFunc(op.Args, func(a int32) bool { return fn.paramOf(a) > 1 }) {
		return false
	}
	return op.Flag&effects.FlagInvoke == 0 || methodName(fn.str(op.Sym)) == methodName(fn.Sym)
}

// wraps returns what middleware that a field keeps is given: the only argument is
// the handler in another field.
func wraps(op *effects.Op, fields map[int32][]string) (passage, bool) {
	guard := fields[op.A]
	if op.Flag&effects.FlagDynamic == 0 || guard == nil || op.C != 1 || len(op.Args) != 1 || len(fields[op.Args[0]]) != 1 {
		return passage{}, false
	}
	return passage{fields[op.Args[0]][0], guard}, true
}
