package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A want is what options may say. With must, they have to say it whatever
// branch is taken and whoever calls; otherwise one case is enough.
type want struct {
	signature, expiry string
	asks              string
	must              bool
	each              func(siteKey) // called for what options are made of, if not nil
}

func (w want) met(signature, expiry, asks string) bool {
	return w.signature != "" && w.signature == signature || w.expiry != "" && w.expiry == expiry || w.asks != "" && w.asks == asks
}

// configured reports whether the options of a call, or those that its parser
// was made with, say what is wanted.
func (r *tokenReader) configured(c *tokenCall, w want) bool {
	walk := &optionWalk{tokenReader: r, want: w, seen: make(map[keyPlace]bool)}
	for _, n := range c.row.Options.Of(c.numArgs()) {
		if walk.visit(c.inst, c.operand(n)) {
			return true
		}
	}
	if c.row.Parser == nil {
		return false
	}
	parser := c.operand(*c.row.Parser)
	return r.parserSays(c.inst.node(parser), w) || walk.visit(c.inst, parser)
}

// numArgs returns the number of arguments, without the receiver, as they are
// written.
func (st *site) numArgs() int {
	g := registration{site: st}
	return g.numArgs()
}

// parserSays reports whether parsers were made with options, or have fields,
// that say what is wanted.
func (r *tokenReader) parserSays(n int32, w want) bool {
	refs := r.claimsAt(n)
	for _, ref := range refs {
		c := r.cellOf(ref)
		says := false
		if made := c.obj.token; made != nil {
			says = r.configured(made, w)
		} else if c.obj.kind == code && c.obj.fn == nil { // a method of a parser
			says = r.parserSays(c.obj.recv, w)
		} else {
			says = r.fieldsSay(c, w)
		}
		if says != w.must {
			return says
		}
	}
	return w.must && len(refs) > 0
}

// fieldsSay reports whether a field of a configuration says what is wanted.
func (r *tokenReader) fieldsSay(c *cell, w want) bool {
	for _, sub := range c.subs {
		row := r.base.Field(c.typ + "." + sub.name())
		if row != nil && row.Token != nil && w.each != nil {
			r.eachStore(sub, w.each, make(map[*cell]bool))
		}
		if row != nil && row.Token != nil && w.met(row.Token.Signature, row.Token.Expiry, "") && r.holdsAny(sub, row.Token.Value, make(map[*cell]bool)) {
			return true
		}
	}
	return false
}

// eachStore calls each for the stores in a cell, and in those it is a copy of.
func (r *tokenReader) eachStore(c *cell, each func(siteKey), seen map[*cell]bool) {
	if seen[c] {
		return
	}
	seen[c] = true
	for _, w := range c.writers {
		each(siteKey{w.inst.id, w.op})
	}
	for _, m := range c.sources {
		r.eachStore(m.other, each, seen)
	}
}

// holdsAny reports whether a constant is stored in a cell, or in one that it is
// a copy of; "" stands for any value but nil.
func (r *tokenReader) holdsAny(c *cell, text string, seen map[*cell]bool) bool {
	if seen[c] {
		return false
	}
	seen[c] = true
	for _, w := range c.writers {
		stored, isConst := w.inst.fn.str(w.op.Sym), w.op.Flag&effects.FlagConst != 0
		if text == "" && !(isConst && stored == "") || text != "" && isConst && stored == text {
			return true
		}
	}
	for _, m := range c.sources {
		if r.holdsAny(m.other, text, seen) {
			return true
		}
	}
	return false
}

// An optionWalk goes back from an argument to the options that it is made of.
type optionWalk struct {
	*tokenReader
	want
	seen map[keyPlace]bool
}

// visit reports whether a value, or a slice of such, has the wanted option.
func (o *optionWalk) visit(i *instance, n int32) bool {
	at := keyPlace{i.id, n}
	if n == 0 {
		return false
	}
	if o.seen[at] {
		return o.must // a loop adds nothing
	}
	o.seen[at] = true
	defer delete(o.seen, at)
	if int(n) <= len(i.fn.Params) {
		return o.fromCallers(i, n)
	}
	ops := i.fn.definitions(n)
	for _, op := range ops {
		if has := o.op(i, op, n); has != o.must {
			return has
		}
	}
	return o.must && len(ops) > 0
}

func (o *optionWalk) op(i *instance, op *effects.Op, n int32) bool {
	switch op.Code {
	case effects.Copy, effects.Box, effects.Unbox:
		return (op.C == 0 || !o.must || op.Code != effects.Copy) && o.visit(i, op.A)
	case effects.Append:
		return o.visit(i, op.A) || o.visit(i, op.B)
	case effects.Alloc:
		return o.anyOf(i, i.fn.storesInto(n))
	case effects.Load:
		return o.stored(i, op.A, "")
	case effects.FieldVal:
		return o.stored(i, op.A, i.fn.str(op.Sym))
	case effects.Make:
		return o.stored(i, n, "[*]")
	case effects.Call:
		return o.result(i, op, n)
	}
	return false
}

func (o *optionWalk) anyOf(i *instance, nodes []int32) bool {
	for _, n := range nodes {
		if o.visit(i, n) {
			return true
		}
	}
	return false
}

// stored follows what a place holds: all that was ever stored there counts.
func (o *optionWalk) stored(i *instance, n int32, part string) bool {
	refs := o.pts[i.node(n)]
	for _, ref := range refs {
		c := o.sub(o.cellOf(ref), part)
		if has := o.written(c, make(map[*cell]bool)); has != o.must {
			return has
		}
	}
	return o.must && len(refs) > 0
}

func (o *optionWalk) written(c *cell, seen map[*cell]bool) bool {
	if seen[c] {
		return false
	}
	seen[c] = true
	for _, w := range c.writers {
		if o.visit(w.inst, w.value) {
			return true
		}
	}
	for _, m := range c.sources {
		if o.written(m.other, seen) {
			return true
		}
	}
	return false
}

// fromCallers follows a parameter to the calls.
func (o *optionWalk) fromCallers(i *instance, param int32) bool {
	known := false
	for _, caller := range i.callers {
		for _, c := range caller.calls {
			if c.callee != i || caller.fn == nil {
				continue
			}
			known = true
			if has := o.visit(caller, argument(c.op, i.fn, param)); has != o.must {
				return has
			}
		}
	}
	return o.must && known
}

// result follows the result of a call: to what the base says of the option, or
// into own functions.
func (o *optionWalk) result(i *instance, op *effects.Op, n int32) bool {
	if st := o.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Token != nil && st.row.Token.Op == "option" {
		return o.option(st)
	}
	own := false
	for _, c := range i.calls {
		if c.op != op || int(n-op.Dst) >= len(c.callee.fn.Results) {
			continue
		}
		own = true
		if has := o.visit(c.callee, c.callee.fn.Result(int(n-op.Dst))); has != o.must {
			return has
		}
	}
	return own && o.must
}

// option reports whether an option says what is wanted.
func (o *optionWalk) option(st *site) bool {
	if o.each != nil {
		o.each(siteKey{st.inst.id, st.op})
	}
	t, row := &tokenCall{site: st, row: st.row.Token}, st.row.Token
	switch {
	case row.Options != nil:
		return o.configured(t, o.want)
	case row.Parser != nil:
		return o.parserSays(st.inst.node(st.operand(*row.Parser)), o.want)
	}
	return o.met(row.Signature, row.Expiry, row.Asks) && t.holds()
}
