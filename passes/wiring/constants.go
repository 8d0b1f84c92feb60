package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A constant is one that a value may be.
type constant struct {
	text   string
	option bool // only where a setting asks for it
}

// constants returns the constants that a value may be: also what a pointer to
// one refers to, made by a helper such as ptr.To or by taking the address of a
// variable, and what own functions return.
func (p *pinFinder) constants(n int32) []constant {
	c := constants{asked: p.asked, seen: make(map[valueIn]bool)}
	c.visit(&calledFn{fn: p.function}, n, false)
	return c.found
}

type constants struct {
	asked *asked
	seen  map[valueIn]bool
	found []constant
}

// calledFn is a function, with the call that it is looked at for, if any.
type calledFn struct {
	fn     *function
	call   *effects.Op
	caller *calledFn
}

func (c *constants) visit(at *calledFn, n int32, option bool) {
	fn := at.fn
	if n == 0 || c.seen[valueIn{fn, n}] {
		return
	}
	c.seen[valueIn{fn, n}] = true
	if int(n) <= len(fn.Params) && at.call != nil {
		c.visit(at.caller, argument(at.call, fn, n), option)
		return
	}
	for _, op := range fn.definitions(n) {
		switch op.Code {
		case effects.Const:
			c.found = append(c.found, constant{fn.str(op.Sym), option})
		case effects.Copy:
			c.merged(at, op, option)
		case effects.Box, effects.Unbox, effects.Load:
			c.visit(at, op.A, option)
		case effects.Alloc:
			for _, v := range fn.storesInto(n) {
				c.visit(at, v, option)
			}
		case effects.Call:
			c.returned(at, op, n, option)
		}
	}
}

// merged follows one of the values that meet where branches do, or one of those
// that a function returns.
func (c *constants) merged(at *calledFn, copied *effects.Op, option bool) {
	fn := at.fn
	i := &instance{fn: fn}
	option = option || c.asked.within(i, copied, 0)
	if k := fn.def(copied.A); k == nil || k.Code != effects.Const {
		c.visit(at, copied.A, option)
		return
	}
	ways, free := 0, false
	for k := range fn.Ops {
		if op := &fn.Ops[k]; op.Code == effects.Way && op.C == copied.Dst && op.A == copied.A {
			ways++
			free = free || !c.asked.over(i, int(op.B), copied)
		}
	}
	c.found = append(c.found, constant{fn.str(fn.def(copied.A).Sym), option || ways > 0 && !free})
}

// returned follows the result of a call: into own functions, else to the only
// argument.
func (c *constants) returned(at *calledFn, op *effects.Op, n int32, option bool) {
	sym := at.fn.str(op.Sym)
	if f := at.fn.def(op.A); op.Flag&effects.FlagDynamic != 0 && f != nil && (f.Code == effects.Closure || f.Code == effects.FuncVal) {
		sym = at.fn.str(f.Sym) // a function literal that is called where it stands
	}
	own := c.asked.body(sym)
	switch {
	case own != nil && int(n-op.Dst) < len(own.Results):
		c.visit(&calledFn{own, op, at}, own.Result(int(n-op.Dst)), option)
	case own == nil && len(op.Args) == 1 && op.C == 1:
		c.visit(at, op.Args[0], option)
	}
}

// firstOf returns the first of some values that is wanted, one that is no option
// before others.
func firstOf(values []constant, wanted []string) *constant {
	var first *constant
	for k := range values {
		if v := &values[k]; slices.Contains(wanted, v.text) && (first == nil || first.option && !v.option) {
			first = v
		}
	}
	return first
}

func textsOf(values []constant) string {
	var texts []string
	for _, v := range values {
		texts = append(texts, v.text)
	}
	return strings.Join(texts, ", ")
}
