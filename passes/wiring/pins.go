package wiring

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Pin is a place that sends the requests of one client to one instance.
type Pin struct {
	Spots          // the place in each context; reached from no entry point where the program was not solved
	ID      string // pkg.Func#setting
	Setting string // ServiceSpec.SessionAffinity, or the key of an annotation
	Value   string // the constant that pins, if one does
	By      string // address, cookie, session; none: what chooses the instance
	Kind    string
	Option  bool // it does so only where a setting asks for it
}

// Function returns the name of the function that the place is in, and where it
// is.
func (p *Pin) Function() (string, finding.Position) { return p.Spots[0].Function() }

func (p *Pin) op() *effects.Op { return p.Spots[0].op }

func (p *Pin) fn() *function { return p.Spots[0].inst.fn }

// A pinFinder finds the places of one function.
type pinFinder struct {
	*function
	base *knowledge.Base
	keys []knowledge.Pins
	// chosen reports whether a value is chosen by what tells clients apart;
	// nil if the program was not solved.
	chosen func(op *effects.Op, n int32) choice
	asked  *asked
	found  []Pin
}

// settings returns the places in the package's own functions that pin whoever
// calls them: objects that are built, calls of a cloud's interface.
func (s *solver) settings() []*Pin {
	var out []*Pin
	keys, asked := s.base.PinningKeys(), &asked{program: s.program}
	for _, f := range s.main.Funcs {
		fn := s.funcs[f.Sym]
		p := &pinFinder{function: fn, base: s.base, keys: keys, asked: asked}
		p.find(&instance{fn: fn})
		for i := range p.found {
			out = append(out, &p.found[i])
		}
	}
	return out
}

// choices returns the places where requests are passed on to an instance that
// is chosen by what tells clients apart.
func (l *locator) choices() []*Pin {
	var out []*Pin
	seen := make(map[*effects.Op]*Pin)
	c := l.chooser()
	for _, i := range l.insts {
		if !i.phase.atRunTime() {
			continue
		}
		p := &pinFinder{function: i.fn, base: l.base, asked: c.asked, chosen: func(op *effects.Op, n int32) choice { return c.of(i, op, n) }}
		p.find(i)
		for k := range p.found {
			pin := &p.found[k]
			if old := seen[pin.op()]; old != nil {
				old.Spots = append(old.Spots, pin.Spots...)
				old.Option = old.Option && pin.Option
				continue
			}
			seen[pin.op()] = pin
			out = append(out, pin)
		}
	}
	return out
}

// number gives each place an id: several of one function and setting are
// numbered in the order of the source.
func number(pins []*Pin) []*Pin {
	slices.SortStableFunc(pins, func(a, b *Pin) int {
		x, y := a.op().Pos, b.op().Pos
		return cmp.Or(cmp.Compare(captor(a.fn()), captor(b.fn())), cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Col, y.Col))
	})
	count := make(map[string]int)
	for _, p := range pins {
		id := captor(p.fn()) + "#" + p.Setting
		count[id]++
		p.ID = ordinal(id, count[id])
	}
	return pins
}

// find looks at every op of the function.
func (p *pinFinder) find(i *instance) {
	for k := range p.Ops {
		op := &p.Ops[k]
		switch op.Code {
		case effects.Store:
			p.store(i, op)
		case effects.Update:
			p.entry(i, op)
		case effects.Call:
			p.call(i, op)
		}
	}
}

func (p *pinFinder) add(i *instance, op *effects.Op, row knowledge.Pins, setting, value string, option bool) {
	p.found = append(p.found, Pin{Spots: Spots{newSpot(i, op)}, Setting: setting, Value: value, By: row.By, Kind: row.Kind, Option: option})
}

// addChosen adds a place where a client's instance is chosen.
func (p *pinFinder) addChosen(i *instance, op *effects.Op, row knowledge.Pins, setting string, n int32) {
	if c := p.chosen(op, n); c != unchosen {
		p.add(i, op, row, setting, "", c == offered)
	}
}

// store looks at what is stored in a field that has a row.
func (p *pinFinder) store(i *instance, op *effects.Op) {
	addr := p.foreignField(op)
	if addr == nil {
		return
	}
	sym := p.str(addr.Typ)
	row := p.base.Field(sym)
	if row == nil {
		return
	}
	stored := p.constants(op.B)
	if op.Flag&effects.FlagConst != 0 {
		stored = []constant{{text: unquote(p.str(op.Sym))}}
	}
	within := func(pins *knowledge.Pins) bool {
		object := p.rootOf(addr.A)
		if len(pins.With) > 0 {
			object = 0 // one attribute of many
		}
		return p.asked.within(i, op, object)
	}
	for _, pins := range row.Pins {
		switch {
		case len(pins.Keys) > 0 || pins.Client != (p.chosen != nil):
		case pins.Of != "" && !p.readFrom(addr.A, pins.Of):
		case pins.Client:
			p.addChosen(i, op, pins, shortField(sym), op.B)
		case !p.with(addr.A, pins.With):
		case len(pins.Is) == 0:
			if def := p.def(op.B); def != nil && def.Code == effects.Alloc {
				p.add(i, op, pins, shortField(sym), "", within(&pins))
			}
		default:
			if v := firstOf(stored, pins.Is); v != nil {
				p.add(i, op, pins, shortField(sym), v.text, v.option || within(&pins))
			}
		}
	}
}

// shortField shortens a field's symbol to Type.Field.
func shortField(sym string) string {
	dot := strings.LastIndexByte(sym, '.')
	return sym[strings.LastIndexByte(sym[:dot], '.')+1:]
}

// with reports whether the struct at an address has all of some constants in
// its fields.
func (p *pinFinder) with(addr int32, fields map[string]string) bool {
	met := 0
	for k := range p.Ops {
		op := &p.Ops[k]
		field := p.def(op.A)
		if op.Code != effects.Store || field == nil || field.Code != effects.FieldAddr || field.A != addr {
			continue
		}
		want, asked := fields[p.str(field.Sym)]
		if asked && (op.Flag&effects.FlagConst != 0 && unquote(p.str(op.Sym)) == want || firstOf(p.constants(op.B), []string{want}) != nil) {
			met++
		}
	}
	return met >= len(fields)
}

// rootOf returns the object that an address is in.
func (p *pinFinder) rootOf(addr int32) int32 {
	for op := p.def(addr); op != nil && (op.Code == effects.FieldAddr || op.Code == effects.Load); op = p.def(addr) {
		addr = op.A
	}
	return addr
}

// readFrom reports whether an address was read from a certain field.
func (p *pinFinder) readFrom(addr int32, field string) bool {
	load := p.def(addr)
	if load == nil || load.Code != effects.Load {
		return false
	}
	from := p.def(load.A)
	return from != nil && from.Code == effects.FieldAddr && p.str(from.Typ) == field
}

// entry looks at an entry of a map.
func (p *pinFinder) entry(i *instance, op *effects.Op) {
	key := p.def(op.B)
	if p.chosen != nil || key == nil || key.Code != effects.Const {
		return
	}
	name := p.str(key.Sym)
	values := p.constants(op.C)
	if op.Flag&effects.FlagConst != 0 {
		values = []constant{{text: unquote(p.str(op.Sym))}}
	}
	asked := p.asked.within(i, op, p.rootOf(op.A))
	for _, pins := range p.keys {
		want, known := pins.Keys[name]
		switch {
		case !known:
		case len(want) == 0:
			p.add(i, op, pins, name, textsOf(values), asked)
			return
		default:
			if v := firstOf(values, want); v != nil {
				p.add(i, op, pins, name, v.text, v.option || asked)
				return
			}
		}
	}
}

// call looks at a call that has a row.
func (p *pinFinder) call(i *instance, op *effects.Op) {
	sym := p.str(op.Sym)
	row := p.base.Func(sym)
	if row == nil {
		return
	}
	st := &site{inst: i, op: op, sym: sym}
	for _, pins := range row.Pins {
		switch {
		case pins.Client != (p.chosen != nil):
		case pins.Client:
			p.addChosen(i, op, pins, shortCallee(sym), st.operand(*pins.Arg))
		case pins.Arg == nil:
			p.add(i, op, pins, shortCallee(sym), "", p.asked.within(i, op, 0))
		default:
			if v := firstOf(p.constants(st.operand(*pins.Arg)), pins.Is); v != nil {
				p.add(i, op, pins, shortCallee(sym), v.text, v.option || p.asked.within(i, op, 0))
			}
		}
	}
}

func unquote(text string) string {
	if s, err := strconv.Unquote(text); err == nil {
		return s
	}
	return text
}
