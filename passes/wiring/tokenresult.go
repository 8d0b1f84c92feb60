package wiring

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Expiry says what is asked of the time at which a token expires.
type Expiry uint8

const (
	Ignored  Expiry = iota // nothing
	Present                // if the token has one, it must not have passed
	Required               // the token must have one
)

var expiries = map[string]Expiry{"present": Present, "required": Required}

// A Token is a place where tokens are read or made.
type Token struct {
	Spots          // the place in each context
	ID      string // pkg.Func#callee
	Callee  string
	Package string
	// Makes says that tokens are made here; otherwise they are read.
	Makes bool
	// Middleware says that a library reads the tokens before handlers run.
	Middleware bool

	// Guards says that middleware reads the tokens, a library's or the program's.
	Guards bool

	// Of places that read:
	Unverified bool   // nobody checks the signature
	Used       bool   // something is done with what is read
	Expiry     Expiry // what the library, options and the program itself ask
	Off        bool   // the library would check the time, but is told not to
	Require    string // an option that would make the library require the claim

	FromClient bool   // the client brings the token; others the program fetches itself
	Asks       Answer // what the library asks about the token
	// Asked says, for each of Entries, what is asked about the token before
	// the request goes on; List is the state that is asked, if Local.
	Asked []Answer
	List  []*State

	// Of places that make:
	Lifetime time.Duration // how long tokens live, if that is a constant
	Unset    bool          // some tokens have no time of expiry
	Claims   []string      // types of the claims; "map" for all maps; ordered

	pos   effects.Pos
	fn    *function
	label Taint
	given []*given // what is filled from the tokens
}

// Function returns the name of the function that the place is in, and where it
// is.
func (t *Token) Function() (string, finding.Position) { return t.fn.name(), t.fn.position(t.pos) }

// In returns the position of the place if it is in a unit.
func (t *Token) In(u *effects.Unit) (effects.Pos, bool) { return t.pos, t.fn.unit == u }

// A tokenReader judges the calls that have to do with tokens.
type tokenReader struct {
	*originFinder
	asked map[Taint]Expiry // what the program asks of tokens by itself
	// reads are the program's functions that read tokens for a library, which
	// uses what they return.
	reads map[*function]bool
	tests map[*instance][]claimTest
	fills map[int32][]*filling // by cell
}

// collectTokens returns the places where tokens are read or made, ordered by
// id.
func (l *locator) collectTokens() (*tokenReader, []*Token) {
	r := &tokenReader{originFinder: &originFinder{locator: l, ids: make(map[originKey]int32)}, asked: make(map[Taint]Expiry), reads: make(map[*function]bool)}
	r.checks()
	for _, c := range l.tokens {
		for _, o := range r.ownReaders(c.site, c.row) {
			r.reads[o.fn] = true
		}
	}
	found := make(map[*effects.Op]*Token)
	var out []*Token
	for _, c := range slices.Concat(l.tokens, r.madeByHand()) {
		if c.inst.id <= 0 || c.op.Code != effects.Call && c.op.Code != effects.Bound || c.row.Op != "parse" && c.row.Op != "middleware" && c.row.Op != "issue" {
			continue
		}
		t := found[c.op]
		if t == nil {
			t = &Token{ID: c.id(), Callee: shortCallee(c.sym), Package: c.inst.fn.unit.Path, pos: c.op.Pos, fn: c.inst.fn, Expiry: Required, Makes: c.row.Op == "issue", Middleware: c.row.Op == "middleware"}
			t.label = c.label
			found[c.op] = t
			out = append(out, t)
		}
		if r.replaced(c) || c.byHand && c.row.Op == "parse" && (r.head(c) || !r.fromClient(c)) {
			continue
		}
		t.Spots = append(t.Spots, newSpot(c.inst, c.op))
		if t.Makes {
			r.issued(t, c)
		} else {
			r.read(t, c)
		}
	}
	out = slices.DeleteFunc(out, func(t *Token) bool { return len(t.Spots) == 0 })
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return r, out
}

// numbered names a call within its function: those of one callee, and those of
// callees with the same short name, are numbered in the order of the source.
func numbered(fn *function, call *effects.Op, name string) string {
	number := 1
	short := shortCallee(fn.str(call.Sym))
	for k := range fn.Ops {
		op := &fn.Ops[k]
		if op.Code == effects.Call && earlier(op.Pos, call.Pos) && (op.Sym == call.Sym || shortCallee(fn.str(op.Sym)) == short) {
			number++
		}
	}
	return ordinal(name, number)
}

// id names a call: pkg.Func#callee.
func (st *site) id() string {
	return captor(st.inst.fn) + "#" + numbered(st.inst.fn, st.op, shortCallee(st.sym))
}

// ordinal adds the number of all but the first of a name.
func ordinal(name string, number int) string {
	if number > 1 {
		name += "#" + strconv.Itoa(number)
	}
	return name
}

// shortCallee shortens a symbol: jwt.Parse, jwt.Parser.Parse. A major version
// is no name.
func shortCallee(sym string) string {
	sym = receiverSigns.Replace(sym)
	slash := strings.LastIndexByte(sym, '/')
	if rest, ok := strings.CutPrefix(sym[slash+1:], "v"); ok && slash > 0 {
		if n, _, _ := strings.Cut(rest, "."); n != "" && strings.Trim(n, "0123456789") == "" {
			slash = strings.LastIndexByte(sym[:slash], '/')
			dir, name, _ := strings.Cut(sym[slash+1:], "/")
			_, name, _ = strings.Cut(name, ".")
			return strings.TrimPrefix(dir, "go-") + "." + name
		}
	}
	return sym[slash+1:]
}

// classes returns the types of the claims that a call reads or makes tokens
// of: "map" stands for all maps.
func (r *tokenReader) classes(c *tokenCall) []string {
	var out []string
	for _, g := range r.givenTo(c) {
		for _, ref := range r.claimsAt(g.claims) {
			out = union(out, []string{r.class(ref)})
		}
	}
	if c.row.Claims == nil && out == nil {
		return []string{"map"}
	}
	for _, n := range c.row.Claims.Of(c.call.args()) {
		for _, ref := range r.claimsAt(c.call.arg(n)) {
			out = union(out, []string{r.class(ref)})
		}
	}
	return out
}

func (r *tokenReader) class(ref ref) string {
	c := r.cellOf(ref)
	if row := r.base.Type(c.obj.typ); c.obj.made == effects.Map || row != nil && row.Claims != nil && row.Claims.Key != "" {
		return "map"
	}
	return r.typeAt(ref)
}

// typeAt returns the type of what a ref refers to.
func (r *solver) typeAt(ref ref) string {
	c := r.cellOf(ref)
	if c.path != "" {
		return c.typ
	}
	return c.obj.typ
}

// claimsAt returns the memory that a node refers to, in interfaces or not.
func (r *solver) claimsAt(n int32) []ref {
	var out []ref
	seen := make(map[int32]bool)
	var visit func(n int32)
	visit = func(n int32) {
		if n == 0 || seen[n] {
			return
		}
		seen[n] = true
		for _, ref := range r.pts[n] {
			switch c := r.cellOf(ref); {
			case c.obj.kind == boxed:
				visit(c.node)
			case c.obj.made == effects.Pointer || c.obj.made == effects.Interface, c.obj.made == effects.Map && c.obj.kind == memory && c.obj.op != nil && c.obj.op.Code == effects.Alloc:
				visit(c.node) // a variable
			case c.path == "" && c.obj.made == effects.Struct && strings.HasPrefix(c.obj.typ, " [") || c.path == "[*]" || strings.HasPrefix(c.path, "["):
				for _, sub := range append([]*cell{c}, c.subs...) { // variadic arguments
					visit(sub.node)
					if sub != c && sub.path != "[*]" && len(sub.subs) > 0 { // a struct
						out = append(out, makeRef(sub, false, true))
					}
				}
			default:
				out = append(out, ref)
			}
		}
	}
	visit(n)
	return out
}

func union(a, b []string) []string {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
