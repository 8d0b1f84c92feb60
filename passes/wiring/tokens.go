package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Each place that reads tokens has a label, a bit of taint: what is computed
// from its tokens has the bit. When there are more places than bits, the last
// ones share a bit.
const (
	fromPart    Taint = 1 << 13 // a part of a text that was split at dots
	fromPayload Taint = 1 << 14 // decoded from such a part
	fromExpiry  Taint = 1 << 15 // the time at which a token expires
	firstLabel  Taint = 1 << 16
	lastLabel   Taint = 1 << 63
	labels            = ^(fromPart - 1)
	marks             = fromPart | fromPayload | fromExpiry
)

// Numbers that tell the objects of a call apart.
const (
	madeToken  = -3
	madeClaims = -4
	madeStore  = -5
)

// A tokenCall is a call that has to do with tokens.
type tokenCall struct {
	*site
	row   *knowledge.Token
	call  *foreignCall
	made  *object // what the call makes
	label Taint
	// byHand says that the program reads the token without a library.
	byHand bool
}

// token applies what a row says of tokens.
func (f *foreignCall) token() {
	row := f.row.Token
	if row == nil {
		return
	}
	t := &tokenCall{site: f.site, row: row, call: f}
	switch row.Op {
	case "parse", "open":
		t.label = f.label(f.site.op)
		t.makes()
		t.reads()
	case "middleware": // it leaves the token in the request's context
		t.label = f.label(f.site.op)
		f.taintDeep(f.cell(f.ctx, ""), t.label)
		t.gives()
	case "option":
		t.gives()
	case "split":
		t.splits()
	case "decode":
		t.decodes()
	case "issue", "parser", "builder":
		t.makes()
	case "expiry":
		if t.holds() {
			for _, d := range f.target.dst {
				f.addTaint(d, fromExpiry)
			}
		}
	}
	f.tokens = append(f.tokens, t)
}

// label returns the label of a place that reads tokens.
func (s *solver) label(op *effects.Op) Taint {
	if l, ok := s.labelled[op]; ok {
		return l
	}
	l := lastLabel
	if n := len(s.labelled); n < 48 {
		l = firstLabel << n
	}
	s.labelled[op] = l
	return l
}

// reads labels what a call reads from a token.
func (t *tokenCall) reads() {
	f := t.call
	for _, d := range f.target.dst {
		f.addTaint(d, t.label)
	}
	for _, n := range t.row.Claims.Of(f.args()) {
		f.fill(f.arg(n), 0, t.label)
	}
}

// gives enters the claims that a call has for the library to fill.
func (t *tokenCall) gives() {
	for _, n := range t.row.Claims.Of(t.call.args()) {
		t.call.give(t.site, t.call.arg(n), checking{t.row.Method, t.row.Getter, t.row.Replaces})
	}
}

// makes gives the result an object, whose field for the claims has those that
// are given, or a map.
func (t *tokenCall) makes() {
	f, row := t.call, t.row
	if row.Op == "parse" && row.Field == "" {
		return
	}
	t.made = f.object(t.inst, t.op, madeToken, func() object { return object{kind: foreign, sym: t.sym} })
	t.made.token = t
	root := f.cell(t.made, "")
	f.add(f.result(0), makeRef(root, false, false))
	if row.Field == "" {
		return
	}
	claims := f.sub(root, row.Field)
	if row.Claims == nil {
		m := f.object(t.inst, t.op, madeClaims, func() object { return object{kind: memory, made: effects.Map, typ: " map"} })
		f.add(claims.node, makeRef(f.cell(m, ""), false, false))
		f.taintDeep(f.cell(m, ""), t.label)
	}
	for _, n := range row.Claims.Of(f.args()) {
		f.flow(f.arg(n), claims.node)
	}
	f.addTaint(claims.node, t.label)
}

// holds reports whether the condition of the row is met: an argument is a
// certain constant.
func (t *tokenCall) holds() bool {
	if t.row.Arg == nil || t.row.Value == "" {
		return true
	}
	return constantArg(t.site, *t.row.Arg) == t.row.Value
}

// expiryField marks what is read from a field that holds the time of expiry.
func (s *solver) expiryField(i *instance, op *effects.Op) {
	if op.Typ == 0 {
		return
	}
	sym := i.fn.str(op.Typ)
	dot := strings.LastIndexByte(sym, '.')
	if s.isExpiry(sym[:dot], sym[dot+1:]) {
		s.addTaint(i.node(op.Dst), fromExpiry)
	}
}

// isExpiry reports whether a field of claims is the time of expiry.
func (s *solver) isExpiry(typ, field string) bool {
	if row := s.base.Type(typ); row != nil && row.Claims != nil {
		return row.Claims.Field == field
	}
	t := s.types[typ]
	return t != nil && t.fields[field] != nil && t.fields[field].JSON == "exp"
}

// expiryKey marks what is read from a map under the name of the claim.
func (s *solver) expiryKey(i *instance, op *effects.Op) {
	if key := i.fn.def(op.B); key != nil && key.Code == effects.Const && i.fn.str(key.Sym) == "exp" {
		s.addTaint(i.node(op.Dst), fromExpiry)
	}
}
