package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// Whoever offers a choice has not made it: code that runs only where a setting
// asks for it may never run. A setting is what a parameter, a field or a
// variable holds, where the program itself neither switches it on nor changes
// it while it runs. Where it has to be off, or empty, the code runs by default.

// maxAsked bounds the steps back from a tested value to the setting.
const maxAsked = 20

// asked tells what runs only where a setting asks for it.
type asked struct {
	*program
	// brought reports whether a request brings a value; nil if the program was
	// not solved.
	brought func(i *instance, n int32) bool
	changed map[string]bool            // fields and variables that are set while the program runs
	ways    map[*function][]askedWay   // of each function, once asked for
	chosen  map[string]map[string]bool // the constants that fields and variables are set to, once asked for
	callers map[string][]valueIn       // of each function: calls that name it, by their op, once asked for
}

// A valueIn is a local node of a function.
type valueIn struct {
	fn *function
	n  int32
}

// An askedWay is a way that control takes where a setting asks for it.
type askedWay struct {
	way
	tested int32
}

// within reports whether an op of a function runs only where a setting asks for
// it. An object that is made there too is another matter: it never exists
// without what is set.
func (a *asked) within(i *instance, op *effects.Op, object int32) bool {
	fn := i.fn
	if len(fn.Blocks) == 0 {
		return false
	}
	at := fn.placeOf(op).block
	return slices.ContainsFunc(a.waysOf(i), func(w askedWay) bool {
		if !fn.needs(w.way, at) || object != 0 && w.tested == object {
			return false
		}
		made := fn.def(object)
		return made == nil || !fn.needs(w.way, fn.placeOf(made).block)
	})
}

// over reports whether control comes from a block to the one where an op stands
// only where a setting asks for it.
func (a *asked) over(i *instance, from int, op *effects.Op) bool {
	to := int32(i.fn.placeOf(op).block)
	return slices.ContainsFunc(a.waysOf(i), func(w askedWay) bool {
		return i.fn.needs(w.way, from) || w.block == from && i.fn.Blocks[from].Succs[w.successor] == to
	})
}

// needs reports whether control comes to a block only by one way.
func (f *function) needs(w way, block int) bool {
	return f.reachable(0, -1)[block] && !f.past(w)[block]
}

func (a *asked) waysOf(i *instance) []askedWay {
	return remembered(&a.ways, i.fn, func() []askedWay {
		var out []askedWay
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Test || op.Flag&effects.FlagErr != 0 || a.brought != nil && a.brought(i, op.A) {
				continue
			}
			want := "true"
			if op.Flag&effects.FlagEqual != 0 {
				want = i.fn.str(op.Sym)
			}
			if a.setting(i.fn, op.A, want, make(map[valueIn]bool)) {
				out = append(out, askedWay{way{int(op.B), op.C}, op.A})
			}
		}
		return out
	})
}

// setting reports whether a value is a setting that the program does not itself
// set to a constant. seen has the values that were asked about.
func (a *asked) setting(fn *function, n int32, want string, seen map[valueIn]bool) bool {
	at := valueIn{fn, n}
	if n == 0 || seen[at] || len(seen) > maxAsked {
		return false
	}
	seen[at] = true
	if int(n) <= len(fn.Params) { // of those that are called by name; others are given what nobody sees
		return !slices.ContainsFunc(a.callsOf(fn), func(c valueIn) bool { return !a.settingGiven(c, fn, n, want, seen) })
	}
	defs := fn.definitions(n)
	return len(defs) > 0 && !slices.ContainsFunc(defs, func(op *effects.Op) bool { return !a.settingBy(fn, op, n, want, seen) })
}

func (a *asked) settingBy(fn *function, op *effects.Op, n int32, want string, seen map[valueIn]bool) bool {
	switch op.Code {
	case effects.Copy, effects.Unbox, effects.Derive:
		from := op.A
		if op.Code == effects.Derive && len(op.Args) == 1 {
			from = op.Args[0]
		}
		return a.setting(fn, from, want, seen)
	case effects.FieldVal:
		return a.free(a.fieldOf(fn, op), want)
	case effects.Load:
		addr := fn.def(op.A)
		switch {
		case addr == nil: // a pointer that somebody gives
			return a.setting(fn, op.A, want, seen)
		case addr.Code == effects.FieldAddr:
			return a.free(a.fieldOf(fn, addr), want)
		case addr.Code == effects.Global:
			return a.free(fn.str(addr.Sym), want)
		case addr.Code == effects.Load:
			return a.settingBy(fn, addr, op.A, want, seen)
		}
	case effects.Lookup:
		key := fn.def(op.B)
		return key != nil && key.Code == effects.Const
	case effects.Call:
		own := a.body(fn.str(op.Sym))
		return own != nil && int(n-op.Dst) < len(own.Results) && a.setting(own, own.Result(int(n-op.Dst)), want, seen)
	}
	return false
}

// settingGiven reports whether a call gives a parameter the value of a setting.
func (a *asked) settingGiven(call valueIn, fn *function, param int32, want string, seen map[valueIn]bool) bool {
	n := argument(&call.fn.Ops[call.n], fn, param)
	if c := call.fn.def(n); c != nil && c.Code == effects.Const {
		return call.fn.str(c.Sym) != want
	}
	return a.setting(call.fn, n, want, seen)
}

// callsOf returns the calls that name a function: the caller and the index of
// the op.
func (a *asked) callsOf(fn *function) []valueIn {
	if a.callers == nil {
		a.callers = make(map[string][]valueIn)
		for _, u := range a.units {
			for _, f := range u.Funcs {
				caller := a.funcs[f.Sym]
				for k := range f.Ops {
					if op := &f.Ops[k]; op.Code == effects.Call && op.Sym != 0 && op.Flag&(effects.FlagInvoke|effects.FlagDynamic) == 0 {
						sym := u.String(op.Sym)
						a.callers[sym] = append(a.callers[sym], valueIn{caller, int32(k)})
					}
				}
			}
		}
	}
	return a.callers[fn.Sym]
}

// free reports whether a field or a variable is left to whoever runs the
// program: it is never set to a value by the program itself. A field of an
// unknown struct may be any of its name.
func (a *asked) free(sym, want string) bool {
	name := sym[strings.LastIndexByte(sym, '.')+1:]
	for _, s := range []string{sym, "." + name} {
		if a.changed[s] || a.constantsOf(s)[want] {
			return false
		}
	}
	return sym != "."+name
}

// constantsOf returns the constants that the program sets a field or a variable
// to.
func (a *asked) constantsOf(sym string) map[string]bool {
	if a.chosen == nil {
		a.chosen = make(map[string]map[string]bool)
		for _, fn := range a.funcs {
			for k := range fn.Ops {
				if name, text := a.setsConstant(fn, &fn.Ops[k]); name != "" {
					if a.chosen[name] == nil {
						a.chosen[name] = make(map[string]bool)
					}
					a.chosen[name][text] = true
				}
			}
		}
	}
	return a.chosen[sym]
}

// setsConstant returns which field or variable an op sets to which constant.
func (p *program) setsConstant(fn *function, op *effects.Op) (sym, text string) {
	if op.Code != effects.Store {
		return "", ""
	}
	switch c := fn.def(op.B); {
	case op.Flag&effects.FlagConst != 0:
		text = unquote(fn.str(op.Sym))
	case c != nil && c.Code == effects.Const:
		text = fn.str(c.Sym)
	default:
		return "", ""
	}
	return p.stored(fn, op), text
}

// stored returns the field or the variable that a store sets.
func (p *program) stored(fn *function, op *effects.Op) string {
	addr := fn.def(op.A)
	switch {
	case addr == nil:
		return ""
	case addr.Code == effects.FieldAddr:
		return p.fieldOf(fn, addr)
	case addr.Code == effects.Global:
		return fn.str(addr.Sym)
	}
	return ""
}
