package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A phase says when code runs. Objects belong to the phase that makes them.
type phase uint8

const (
	start      phase = iota // package initialisation, main, constructors: before requests
	background              // goroutines that start-up code begins
	request                 // serving a request
	fed                     // a background goroutine at work on what a request sent it
)

// atRunTime reports whether the phase belongs to requests.
func (p phase) atRunTime() bool { return p >= request }

// Taint says where a value comes from. Beside what is named here it has a label
// for each place where tokens are read; see tokens.go.
type Taint uint64

const (
	FromRequest        Taint = 1 << iota // the request's data
	FromExternal                         // read from something outside the process
	FromRandom                           // differs in every process: random numbers, pid
	FromClock                            // the time
	FromIdempotencyKey                   // the key by which a client marks a repeated request
	FromKeyField                         // a field that is called like such a key, whoever fills it
	FromPeer                             // what tells clients apart: a cookie, the client's address
)

// An object is an abstract piece of memory: what one allocation in one context
// makes. Objects of the start phase outlive every request.
type object struct {
	id     int32
	kind   objectKind
	phase  phase
	inst   *instance   // that makes it; nil for package variables and functions
	op     *effects.Op // that makes it
	typ    string      // symbol of its type; of boxes with a leading "*" for pointers
	elem   string      // symbol of the element type, of containers of the language
	sym    string      // variable, or function of a closure
	made   effects.Kind
	cells  map[string]*cell
	list   []*cell    // in order of creation
	fn     *function  // of function objects
	free   []int32    // nodes captured by a closure
	recv   int32      // node of a bound receiver
	yields []int32    // nodes of what a function that runs another once returns
	site   *site      // of routers and containers: the call that makes it
	handle *site      // of open files and connections: the call that opens it
	token  *tokenCall // of tokens and what reads or makes them: the call that makes it
	store  *site      // of what keeps data between requests: the call that makes it
	parent *cell      // of an implicit object: the cell whose content it stands for
	sends  []sending  // of channels: by requests
	long   bool       // lives as long as the goroutine that makes it
}

type objectKind uint8

const (
	memory     objectKind = iota // struct, array, map, slice, channel or captured variable
	variable                     // package variable
	boxed                        // interface value with its concrete type
	code                         // function, closure or bound method
	foreign                      // value of a foreign type: container, router
	symbolic                     // stands for what callers of the package provide
	unseen                       // what a variable of a library's type refers to; see alone.go
	contextual                   // all values stored in request contexts
)

// A cell is a place in an object: the object itself (path ""), a field, or the
// elements. Its node holds what the cell contains.
type cell struct {
	id      int32
	obj     *object
	path    string
	parent  *cell
	node    int32
	subs    []*cell
	deep    Taint    // of all parts, present and future
	typ     string   // named type of what it contains, if that is a struct
	elem    string   // named element type, of arrays
	leaf    bool     // it has no parts: a number, a pointer, a map
	mirrors []mirror // cells that copy this one's parts
	sources []mirror // cells whose parts this one copies
	filled  bool     // it has an implicit object
	writers []writer // stores of single values, in order of discovery
}

// A writer is a store: value is a local node of the instance.
type writer struct {
	inst  *instance
	op    *effects.Op
	value int32
}

// A mirror is a copy of a struct or array: dst's parts include src's.
type mirror struct {
	other  *cell
	share  bool
	except []string // fields that are not copied
}

// A ref is a reference to a cell: its number with two bits. A shared ref was
// reached through long-lived memory; a value ref stands for a struct or array
// value whose parts are the cell's.
type ref int32

func (r ref) shared() bool { return r&1 != 0 }
func (r ref) value() bool  { return r&2 != 0 }

func makeRef(c *cell, shared, value bool) ref {
	r := ref(c.id) << 2
	if value {
		r |= 2
	}
	if shared || c.obj.phase == start || c.obj.long {
		r |= 1
	}
	return r
}

func (s *solver) cellOf(r ref) *cell { return s.cells[r>>2] }

func (s *solver) newObject(o object) *object {
	obj := &o
	obj.id = int32(len(s.objects))
	obj.cells = make(map[string]*cell, 2)
	s.objects = append(s.objects, obj)
	return obj
}

// maxPath bounds the selectors of a path; below that, parts share a cell.
const maxPath = 6

// maxUnknown bounds the selectors of a path to a struct of which the type is
// not known: one without a name, or of a library.
const maxUnknown = 2

func selectorsIn(path string) int {
	if path == "" {
		return 0
	}
	n := strings.Count(path, ".") + strings.Count(path, "[")
	if path[0] != '[' {
		n++
	}
	return n
}

// cell returns the cell of an object at a path, "" for the object itself.
func (s *solver) cell(o *object, path string) *cell {
	if c := o.cells[path]; c != nil {
		return c
	}
	c := &cell{id: int32(len(s.cells)), obj: o, path: path, node: s.newNode()}
	if path == "" {
		s.typeRoot(c)
	}
	s.cells = append(s.cells, c)
	o.cells[path] = c
	o.list = append(o.list, c)
	s.owners[c.node] = c
	return c
}

// sub returns a part of a cell: a field, an element ("[*]", "[3]"), a key
// ("[k]").
func (s *solver) sub(c *cell, name string) *cell {
	if name == "" {
		return c
	}
	path := name
	if c.path != "" {
		if name[0] == '[' {
			path = c.path + name
		} else {
			path = c.path + "." + name
		}
	}
	if sub := c.obj.cells[path]; sub != nil {
		return sub
	}
	if !s.fits(c, name) || selectorsIn(path) > maxPath {
		return c
	}
	sub := s.cell(c.obj, path)
	s.typePart(sub, c, name)
	sub.parent = c
	c.subs = append(c.subs, sub)
	if c.deep != 0 {
		s.taintDeep(sub, c.deep)
	}
	for _, m := range c.mirrors {
		if !slices.Contains(m.except, name) {
			s.mirror(s.sub(m.other, name), sub, m.share)
		}
	}
	for _, m := range c.sources {
		if !slices.Contains(m.except, name) {
			s.mirror(sub, s.sub(m.other, name), m.share)
		}
	}
	if name[0] == '[' && name != "[*]" && name != "[k]" {
		s.mirror(s.sub(c, "[*]"), sub, false)
	}
	return sub
}

// typeRoot says what an object contains.
func (s *solver) typeRoot(c *cell) {
	o := c.obj
	switch o.kind {
	case boxed, code:
		c.leaf = true
	case variable:
		if v := s.vars[o.sym]; v != nil {
			c.typ, c.elem, c.leaf = v.Sym, elemType(&v.Field), v.Kind != effects.Struct
		}
	default:
		c.typ, c.elem = o.typ, o.elem
	}
}

// typePart says what a part of a cell contains.
func (s *solver) typePart(part, whole *cell, name string) {
	if name[0] == '[' {
		part.typ, part.leaf = strings.CutPrefix(whole.elem, "!")
		part.leaf = part.leaf || name == "[k]"
		return
	}
	if t := s.types[whole.typ]; t != nil && t.fields[name] != nil {
		f := t.fields[name]
		part.typ, part.elem, part.leaf = f.Sym, elemType(f), f.Kind != effects.Struct
	}
}

// elemType spells the element type of an array field or variable.
func elemType(f *effects.Field) string { return effects.ElemType(f.Elem, f.ElemKind) }

// fits reports whether a cell can have a part of this name. What cannot be
// comes from flows that mix types, and is taken for the cell itself.
func (s *solver) fits(c *cell, name string) bool {
	if c.leaf {
		return false
	}
	t := s.types[c.typ]
	own := t != nil && !t.Foreign && t.Kind == effects.Struct
	if name[0] == '[' {
		return !(own && len(t.Fields) > 0) && !strings.HasSuffix(c.path, "]")
	}
	if own {
		return t.fields[name] != nil
	}
	return selectorsIn(c.path) < maxUnknown
}

// mirror makes dst include what src contains, with all parts, now and later.
func (s *solver) mirror(dst, src *cell, share bool) { s.mirrorExcept(dst, src, share, nil) }

// mirrorExcept mirrors all but some fields.
func (s *solver) mirrorExcept(dst, src *cell, share bool, except []string) {
	if dst == src || !s.addEdge(src.node, edge{dst: dst.node, share: share}) {
		return
	}
	src.mirrors = append(src.mirrors, mirror{dst, share, except})
	dst.sources = append(dst.sources, mirror{src, share, except})
	for i := 0; i < len(src.subs); i++ {
		name := src.subs[i].name()
		if !slices.Contains(except, name) {
			s.mirror(s.sub(dst, name), src.subs[i], share)
		}
	}
	for i := 0; i < len(dst.subs); i++ {
		name := dst.subs[i].name()
		if src.child(name) == nil && !slices.Contains(except, name) {
			s.sub(src, name)
		}
	}
}

// name returns the last selector of a cell's path.
func (c *cell) name() string {
	if strings.HasSuffix(c.path, "]") {
		return c.path[strings.LastIndexByte(c.path, '['):]
	}
	return c.path[strings.LastIndexByte(c.path, '.')+1:]
}

func (c *cell) child(name string) *cell {
	for _, sub := range c.subs {
		if sub.name() == name {
			return sub
		}
	}
	return nil
}

// taintDeep taints a cell and all its parts.
func (s *solver) taintDeep(c *cell, t Taint) {
	if c.deep|t == c.deep {
		return
	}
	c.deep |= t
	s.addTaint(c.node, t)
	for i := 0; i < len(c.subs); i++ {
		s.taintDeep(c.subs[i], t)
	}
}

// insert adds r to a sorted set and reports whether it was new.
func insert(set *[]ref, r ref) bool {
	i, found := slices.BinarySearch(*set, r)
	if !found {
		*set = slices.Insert(*set, i, r)
	}
	return !found
}
